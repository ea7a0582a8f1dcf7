package io.muster.examples.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.Program;
import io.muster.examples.cli.Tool;
import io.muster.examples.reference.Page.Block;
import io.muster.examples.reference.Page.Fence;
import io.muster.examples.reference.Page.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The results on the page, worked out anew. What is meant by a block is told by the word at its fence or the first heading of the
 * table:
 *
 * <ul>
 *   <li>{@code cohort}: a snippet, which is compiled; its result follows it. Nothing is wrong with it unless a {@code problem} follows.
 *   <li>{@code problem}: what {@code check} prints about the snippet before it.
 *   <li>{@code console}: a command about the snippet before it, and what it prints.
 *   <li>a table of {@code Patient}s: what the snippet before it makes of them, each told in the words of an example.
 *   <li>a table of {@code Window}s: the first and the last day each of them sees.
 *   <li>a table of {@code Kind}s or of {@code Attribute}s: those of the schema.
 *   <li>a table of {@code Expression}s: the value of each of them, for somebody of whom nothing is recorded.
 * </ul>
 */
final class Results {
  private static final String NOTHING = "nothing";

  private final List<Block> blocks;
  private final Path codeLists;
  private final Path scratch;
  private final String lists;

  /**
   * The results of a page.
   *
   * @param codeLists where the files of code lists lie
   * @param scratch a folder for the files of commands
   */
  Results(Page page, Path codeLists, Path scratch) {
    this.blocks = page.blocks();
    this.codeLists = codeLists;
    this.scratch = scratch;
    this.lists = IntStream.range(1, blocks.size())
        .filter(i -> blocks.get(i - 1).text().endsWith("<!-- the code lists of the page -->\n"))
        .mapToObj(i -> ((Fence) blocks.get(i)).content())
        .collect(Collectors.joining());
  }

  /** The block at that place as it should be. */
  Block expected(int place) {
    Block block = blocks.get(place);
    if (block instanceof Fence fence) {
      return fence(place, fence);
    }
    return block instanceof Table table ? table(place, table) : block;
  }

  private Block fence(int place, Fence fence) {
    switch (fence.word()) {
      case "cohort" -> {
        Snippet snippet = snippet(fence.content());
        boolean wrong = IntStream.range(place + 1, blocks.size())
            .mapToObj(blocks::get)
            .filter(b -> !(b instanceof Page.Prose))
            .findFirst()
            .filter(b -> b instanceof Fence next && next.word().equals("problem"))
            .isPresent();
        if (!wrong && !fence.content().equals(lists)) {
          assertThat(snippet.problemsOfItsOwn()).isEmpty();
        }
        return fence;
      }
      case "problem" -> {
        String problems = before(place).problems();
        assertThat(problems).isNotEmpty();
        return fence.with(problems);
      }
      case "console" -> {
        return fence.with(
            printed(before(place), fence.content().lines().findFirst().orElseThrow()));
      }
      default -> throw new AssertionError("nothing tests a block of " + fence.word());
    }
  }

  private Snippet snippet(String written) {
    return new Snippet(written, lists, codeLists);
  }

  private Snippet before(int place) {
    for (int i = place - 1; i >= 0; i--) {
      if (blocks.get(i) instanceof Fence fence && fence.word().equals("cohort")) {
        return snippet(fence.content());
      }
    }
    throw new AssertionError("no snippet stands before this");
  }

  private String printed(Snippet snippet, String command) {
    assertThat(command).startsWith("$ muster ");
    assertThat(snippet.isWhole()).as("the snippet is a whole file").isTrue();
    try {
      Files.writeString(scratch.resolve("clinic.cohort"), snippet.written());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String[] arguments = command
        .substring("$ muster ".length())
        .replace("clinic.cohort", scratch.resolve("clinic.cohort").toString())
        .replace("--data practice", "--data " + scratch.resolve("practice"))
        .split(" ");
    Tool run = Tool.run((Object[]) arguments);
    return command + "\n" + (run.out() + run.err()).replace(scratch + "/", "");
  }

  private Block table(int place, Table table) {
    return switch (table.header().get(0)) {
      case "Patient" -> patients(before(place), table);
      case "Window" -> table.with(table.rows().stream().map(this::seen).toList());
      case "Kind" -> table.with(SchemaRows.kinds());
      case "Attribute" -> table.with(SchemaRows.attributes());
      case "Expression" -> table.with(table.rows().stream().map(this::value).toList());
      default -> table;
    };
  }

  private Table patients(Snippet snippet, Table table) {
    assertThat(table.header().get(1)).isEqualTo("Recorded");
    String subject = subject(snippet.compiled(""));
    String examples = table.rows().stream()
        .map(row -> "example \"" + row.get(0) + "\" of " + subject + "\n  " + facts(row.get(1))
            + "\n  expect included\n")
        .collect(Collectors.joining());
    Program program = snippet.compiled(examples);
    Answers answers = new Answers(program, subject);
    return table.with(
        table.rows().stream().map(row -> answers.row(row, table.header())).toList());
  }

  /** The last cohort or outreach that the snippet has. */
  private static String subject(Program program) {
    return program.outreaches().isEmpty()
        ? program.cohorts().get(program.cohorts().size() - 1).name()
        : program.outreaches().get(program.outreaches().size() - 1).name();
  }

  private static String facts(String cell) {
    return cell.equals(NOTHING)
        ? "born 1970-05-01"
        : cell.replace("<br>", "\n  ").replace("`", "");
  }

  /** The first and the last day that a window sees, found out by a diagnosis on every day. */
  private List<String> seen(List<String> row) {
    String window = row.get(0).replace("`", "");
    Snippet snippet = snippet("show date of first diagnosis " + window + " as first_day,\n"
        + "  date of latest diagnosis " + window + " as last_day\n");
    String days = LocalDate.of(2020, 1, 1)
        .datesUntil(LocalDate.of(2025, 1, 1))
        .map(day -> "diagnosis on " + day + "\n")
        .collect(Collectors.joining());
    Answers answers = new Answers(
        snippet.compiled("example \"p\" of patients " + days + "expect included\n"), "patients");
    return List.of(row.get(0), answers.cell("p", "first_day"), answers.cell("p", "last_day"));
  }

  /** The value of an expression. */
  private List<String> value(List<String> row) {
    Snippet snippet = snippet("show " + row.get(0).replace("`", "") + " as it\n");
    Answers answers = new Answers(
        snippet.compiled("example \"p\" of patients born 1970-05-01 expect included\n"),
        "patients");
    List<String> cells = new ArrayList<>(row);
    cells.set(1, answers.cell("p", "it"));
    return cells;
  }
}
