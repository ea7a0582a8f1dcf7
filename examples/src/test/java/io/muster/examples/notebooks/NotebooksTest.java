package io.muster.examples.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.muster.examples.cli.Golden;
import io.muster.examples.cli.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The notebooks are stored with what their cells give, and every cell of them runs. */
class NotebooksTest {
  private static final Path FOLDER = Tool.EXAMPLES.resolve("notebooks");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void aFirstCohort() throws IOException {
    holds("first_cohort.ipynb");
  }

  @Test
  void testingACohortBeforeTrustingIt() throws IOException {
    holds("testing_a_cohort.ipynb");
  }

  @Test
  void evaluatingAnOutreach() throws IOException {
    holds("evaluating_an_outreach.ipynb");
  }

  @Test
  void thereAreNoOthers() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.filter(file -> file.toString().endsWith(".ipynb"))).hasSize(3);
    }
  }

  private static void holds(String name) throws IOException {
    Path file = FOLDER.resolve(name);
    JsonNode stored = MAPPER.readTree(Files.readString(file));
    try (NotebookRunner runner = new NotebookRunner()) {
      JsonNode ran = runner.run(stored);
      assertThat(printed(ran))
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line).doesNotStartWith("FAILED"));
      Golden.check(file, text(ran));
    }
  }

  /** The lines that cells printed. */
  private static List<String> printed(JsonNode notebook) {
    return notebook.findValues("text").stream()
        .flatMap(
            lines -> IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).asText()))
        .toList();
  }

  /** As Jupyter writes it. */
  private static String text(JsonNode notebook) throws IOException {
    DefaultIndenter lines = new DefaultIndenter(" ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withArrayEmptySeparator("")
            .withObjectEmptySeparator(""))
        .withObjectIndenter(lines)
        .withArrayIndenter(lines);
    return MAPPER.writer(printer).writeValueAsString(notebook) + "\n";
  }
}
