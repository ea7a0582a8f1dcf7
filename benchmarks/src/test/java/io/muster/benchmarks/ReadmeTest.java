package io.muster.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers are told to type works. */
class ReadmeTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final String TOOL = "java -jar benchmarks/target/benchmarks.jar ";

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "benchmarks/README.md"})
  void everyCommandIsUnderstood(String page) throws IOException {
    List<String> commands = Files.readString(ROOT.resolve(page))
        .lines()
        .filter(line -> line.startsWith(TOOL))
        .map(line -> line.substring(TOOL.length()))
        .toList();
    assertThat(commands).isNotEmpty();
    for (String command : commands) {
      Tool tool = new Tool();
      assertThat(tool.run(small(command))).as(command + "\n" + tool.err()).isZero();
    }
  }

  /** The command for so few people and rounds that a test can wait for it. */
  private static String[] small(String command) {
    String few = command.replaceAll(" --(people|members|rounds) \\S+", "") + " --rounds 1";
    String options = switch (few.substring(0, few.indexOf(' '))) {
      case "compare" -> " --people 100 --warm-up 0 --queries Q3 --peers scan --heap 512m";
      case "load" -> " --people 100 --heap 512m";
      case "compile" -> " --times 2";
      case "patient" -> " --people 100 --warm-up 0 --cohorts ../examples/cohorts";
      case "evaluate" -> " --members 100 --warm-up 0 --heap 512m";
      default -> "";
    };
    return (few + options).split(" +");
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    Stream<String> links = Pattern.compile("\\]\\(([^)]+)\\)")
        .matcher(Files.readString(ROOT.resolve("benchmarks/README.md")))
        .results()
        .map(link -> link.group(1));
    assertThat(links)
        .hasSizeGreaterThan(5)
        .allSatisfy(link -> assertThat(ROOT.resolve("benchmarks").resolve(link)).exists());
  }
}
