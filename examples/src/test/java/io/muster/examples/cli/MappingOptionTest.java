package io.muster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --mapping}, and the example of it that the guide to data shows. */
class MappingOptionTest {
  private static final Path ROOT = Tool.EXAMPLES.toAbsolutePath().normalize().getParent();
  private static final Path EXPORT = Tool.EXAMPLES.resolve("practice-export");
  private static final Path MAPPING = EXPORT.resolve("mapping.json");
  private static final String TOOL = "java -jar examples/target/muster.jar ";

  private static String guide() throws IOException {
    return Files.readString(ROOT.resolve("core/DATA.md"));
  }

  @Test
  void theReportOfTheExampleIsTheOneThatIsShown() throws IOException {
    Golden.check(
        "practice_export.txt",
        Tool.run("load", "--data", EXPORT, "--mapping", MAPPING).seen());
  }

  @Test
  void theExampleAnswersAndIsEvaluated() {
    Path cohort = Tool.EXAMPLES.resolve("cohorts/garden_city.cohort");
    Tool run = Tool.run(
        "run", cohort, "garden_city", "--data", EXPORT, "--mapping", MAPPING, "--layout", "muster");
    assertThat(run.seen()).contains("3 members").endsWith("exit code 0\n");
    assertThat(
            Tool.run("evaluate", cohort, "--data", EXPORT, "--mapping", MAPPING).out())
        .contains("  Invited by letter             3 ")
        .contains("  Attended once                 2 ");
  }

  @Test
  void whatTheGuideShowsOfTheExampleIsInItsFiles() throws IOException {
    List<MatchResult> blocks = Pattern.compile(
            "<!-- (examples/\\S+) -->\n```\\w*\n(.*?)```", Pattern.DOTALL)
        .matcher(guide())
        .results()
        .toList();
    assertThat(blocks).hasSizeGreaterThan(2);
    for (MatchResult block : blocks) {
      assertThat(block.group(2)).isNotBlank();
      assertThat(Files.readString(ROOT.resolve(block.group(1))))
          .as(block.group(1))
          .contains(block.group(2));
    }
  }

  @Test
  void theCommandsTheGuideShowsOfTheExampleWork() throws IOException {
    List<String> commands = guide()
        .lines()
        .filter(l -> l.startsWith(TOOL) && l.contains("practice-export"))
        .toList();
    assertThat(commands).hasSizeGreaterThan(1);
    for (String command : commands) {
      String arguments =
          command.substring(TOOL.length()).replace("examples/", ROOT.resolve("examples") + "/");
      assertThat(Tool.run((Object[]) arguments.split(" ")).seen())
          .as(command)
          .endsWith("exit code 0\n");
    }
  }

  @Test
  void theCommandsTheGuideShowsOfOptOutsWork(@TempDir Path folder) throws IOException {
    Path practice = Files.createDirectory(folder.resolve("practice"));
    Files.writeString(practice.resolve("dataset.json"), "{\"as_of\": \"2024-03-31\"}");
    Files.writeString(
        practice.resolve("patients.csv"), "id,birth_date\nA,1980-05-01\nB,1955-01-31\n");
    Path cohort = folder.resolve("lifestyle.cohort");
    Files.writeString(
        cohort, "cohort adults\n  population everyone\n  index 2024-01-01\n  include age >= 18\n");
    Files.writeString(folder.resolve("objections.csv"), "id\nB\n");
    Files.writeString(folder.resolve("consents.csv"), "id\nA\n");
    List<String> commands =
        guide().lines().filter(l -> l.startsWith(TOOL + "run lifestyle.cohort")).toList();
    assertThat(commands).hasSize(3);
    for (String command : commands) {
      String arguments = command
          .substring(TOOL.length())
          .replace("lifestyle.cohort", cohort.toString())
          .replace("practice", practice.toString())
          .replaceAll("\\b(objections|consents)", folder + "/$1")
          .replace("\"their own care\"", "care");
      assertThat(Tool.run((Object[]) arguments.split(" ")).seen())
          .as(command)
          .contains(command.contains("lift") ? "2 members" : "1 member")
          .endsWith("exit code 0\n");
    }
  }

  @Test
  void aLayoutThatKnowsItsColumnsTakesNoMapping() {
    Tool run = Tool.run("load", "--data", EXPORT, "--layout", "omop", "--mapping", MAPPING);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("--mapping says what the columns of CSV files are, and --layout omop knows that"
            + " already: leave one of them out.\n");
  }

  @Test
  void aMappingThatIsWrongIsExitCodeThree() {
    Tool run = Tool.run("load", "--data", EXPORT, "--mapping", EXPORT.resolve("Patients.csv"));
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo("Patients.csv, line 1: this is not JSON, or it says something twice. Write an"
            + " object with people, records and how they are written.\n");
  }
}
