package io.muster.examples.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.examples.cli.Tool;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;
import org.rapaio.jupyter.kernel.display.DisplaySystem;

/** Runs the cells of a notebook one after another in one JShell of this process, and writes down what each gives as a kernel does. */
public final class NotebookRunner implements AutoCloseable {
  private static final Deque<Object> VALUES = new ArrayDeque<>();

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JShell shell = JShell.builder().executionEngine("local").build();
  private int count;

  NotebookRunner() {
    shell.addToClasspath(System.getProperty("java.class.path"));
    for (String kernel : List.of("java.io", "java.util")) {
      shell.eval("import " + kernel + ".*;");
    }
  }

  /** Takes a value out of a cell. */
  public static void take(Object value) {
    VALUES.push(value);
  }

  /** The notebook with the outputs that its cells have now. */
  JsonNode run(JsonNode notebook) {
    JsonNode ran = notebook.deepCopy();
    for (JsonNode cell : ran.path("cells")) {
      if (cell.path("cell_type").asText().equals("code")) {
        ObjectNode code = (ObjectNode) cell;
        code.put("execution_count", ++count);
        code.set("outputs", outputs(source(cell)));
      }
    }
    return ran;
  }

  /** The code of a cell, without the commands of the kernel, from the folder that the notebook is in. */
  private static String source(JsonNode cell) {
    return StreamSupport.stream(cell.path("source").spliterator(), false)
        .map(JsonNode::asText)
        .filter(line -> !line.startsWith("%"))
        .collect(Collectors.joining())
        .replace("\"../", "\"" + Tool.EXAMPLES.toAbsolutePath().normalize() + "/");
  }

  private ArrayNode outputs(String source) {
    PrintStream usual = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Optional<Object> value;
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      value = value(source);
    } finally {
      System.setOut(usual);
    }
    ArrayNode outputs = JSON.arrayNode();
    String text = printed.toString(StandardCharsets.UTF_8);
    if (!text.isEmpty()) {
      ObjectNode stream = outputs.addObject().put("name", "stdout").put("output_type", "stream");
      stream.set("text", lines(text));
    }
    value.ifPresent(shown -> outputs.add(result(shown)));
    return outputs;
  }

  private ObjectNode result(Object value) {
    ObjectNode result = JSON.objectNode();
    ObjectNode data = result.putObject("data");
    Map<String, Object> shown = new TreeMap<>(DisplaySystem.inst().render(value).data());
    shown.forEach((type, page) -> data.set(type, lines(String.valueOf(page))));
    result.put("execution_count", count);
    result.putObject("metadata");
    return result.put("output_type", "execute_result");
  }

  /** The value of the last expression, where the cell ends in one. */
  private Optional<Object> value(String source) {
    Optional<Object> value = Optional.empty();
    SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(source);
    while (!next.source().isBlank()) {
      for (SnippetEvent event : shell.eval(next.source())) {
        assertThat(event.exception()).as(event.snippet().source()).isNull();
        assertThat(event.status())
            .as(() -> event.snippet().source()
                + shell
                    .diagnostics(event.snippet())
                    .map(problem -> problem.getMessage(null))
                    .collect(Collectors.joining("\n")))
            .isIn(Snippet.Status.VALID, Snippet.Status.OVERWRITTEN);
        value = name(event.snippet()).map(this::valueOf);
      }
      next = shell.sourceCodeAnalysis().analyzeCompletion(next.remaining());
    }
    return source.stripTrailing().endsWith(";") ? Optional.empty() : value;
  }

  /** The variable that holds the value of a snippet, where it is an expression. */
  private static Optional<String> name(Snippet snippet) {
    if (snippet instanceof ExpressionSnippet expression) {
      return Optional.of(expression.name());
    }
    return snippet instanceof VarSnippet unnamed
            && snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND
        ? Optional.of(unnamed.name())
        : Optional.empty();
  }

  private Object valueOf(String name) {
    shell.eval(NotebookRunner.class.getName() + ".take(" + name + ");");
    return VALUES.pop();
  }

  private static ArrayNode lines(String text) {
    ArrayNode lines = JSON.arrayNode();
    for (String line : text.split("(?<=\n)")) {
      lines.add(line);
    }
    return lines;
  }

  @Override
  public void close() {
    shell.close();
  }
}
