package io.muster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody reads who made a mistake. */
class MistakesTest {
  private static final Path MISTAKES = Tool.RESOURCES.resolve("cohorts");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "misspelt_code_list",
        "unknown_category",
        "wrong_type",
        "missing_bracket",
        "several"
      })
  void aMistakeInACohortFile(String name) {
    Tool check = Tool.run("check", MISTAKES.resolve(name + ".cohort"));
    assertThat(check.exitCode()).isEqualTo(1);
    Golden.check(name + ".txt", check.seen());
  }

  @Test
  void aFileThatIsNotThere() {
    Tool check = Tool.run("check", "cohorts/garden_cty.cohort");
    assertThat(check.exitCode()).isEqualTo(1);
    Golden.check("file_not_there.txt", check.seen());
  }

  @Test
  void aBadDateInRowSeven() {
    Tool run = Tool.run(
        "run", MISTAKES.resolve("diabetes.cohort"), "--data", Tool.RESOURCES.resolve("bad_date"));
    assertThat(run.exitCode()).isZero();
    Golden.check("bad_date_in_row_7.txt", run.seen());
  }

  @Test
  void aFileWithMistakesIsNotRun() {
    Tool run = Tool.run(
        "run",
        MISTAKES.resolve("misspelt_code_list.cohort"),
        "--data",
        Tool.RESOURCES.resolve("bad_date"));
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("did you mean `anxiety`?")
        .endsWith("misspelt_code_list.cohort: 1 error\n");
  }

  @Test
  void aGoodFileAmongBadOnesIsToldSo() {
    Tool check = Tool.run(
        "check",
        "cohorts/garden_cty.cohort",
        MISTAKES.resolve("diabetes.cohort"),
        MISTAKES.resolve("missing_bracket.cohort"));
    assertThat(check.exitCode()).isEqualTo(1);
    assertThat(check.out())
        .contains("diabetes.cohort: no problems\n", "missing_bracket.cohort: 1 error\n");
  }
}
