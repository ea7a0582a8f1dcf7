package io.muster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code muster describe} gives a clinician to sign off. */
class DescribeTest {
  private static final Path GARDEN_CITY = cohort("garden_city");
  private static final Path TWO = Tool.RESOURCES.resolve(Path.of("cohorts", "two_cohorts.cohort"));

  private static Path cohort(String name) {
    return Tool.EXAMPLES.resolve(Path.of("cohorts", name + ".cohort"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dover_town",
        "east_kent",
        "garden_city",
        "leicester_3_conversations",
        "leicester_multimorbidity",
        "medway_and_swale",
        "medway_central",
        "ramsgate"
      })
  void thePublishedCohortsAreDescribedInPlainEnglish(String name) {
    Tool describe = Tool.run("describe", cohort(name));
    assertThat(describe.exitCode()).isZero();
    assertThat(describe.err()).isEmpty();
    Golden.check("describe/" + name + ".md", describe.out());
  }

  @Test
  void theWordsAreTheSameInEveryLocale() {
    String usual = Tool.run("describe", GARDEN_CITY).out();
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Tool.run("describe", GARDEN_CITY).out()).isEqualTo(usual);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void aCohortIsDescribedWithoutItsOutreachAndAnOutreachWithItsCohort() {
    String cohort = Tool.run("describe", GARDEN_CITY, "garden_city").out();
    assertThat(cohort)
        .contains("## Cohort: Garden City lifestyle offer\n", "| stopped smoking this spring |")
        .doesNotContain("## Outreach", "| referred, and came once |");
    String outreach = Tool.run("describe", GARDEN_CITY, "one_you_kent").out();
    assertThat(outreach).isEqualTo(Tool.run("describe", GARDEN_CITY).out());
  }

  @Test
  void oneOfTwoCohortsIsDescribedAlone() {
    assertThat(Tool.run("describe", TWO).out()).contains("`older`", "`younger`");
    assertThat(Tool.run("describe", TWO, "older").out())
        .contains("`older`")
        .doesNotContain("`younger`");
    Tool oldest = Tool.run("describe", TWO, "oldest");
    assertThat(oldest.exitCode()).isEqualTo(2);
    assertThat(oldest.err())
        .isEqualTo("There is no cohort or outreach called oldest: the file has older, younger.\n");
  }

  @Test
  void datesAndParametersFromOutsideAreFilledIn(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("grown.cohort"), """
        parameter grown = 18
        cohort grown_up
          index 2024-01-01
          include "grown up": age >= grown
        """);
    assertThat(Tool.run("describe", file, "--set", "grown=21", "--index", "2020-02-29")
            .out())
        .contains("their age on the index date (29 February 2020) is at least 21.");
  }

  @Test
  void longCodeListsAreWrittenOutWhereTheyAreAskedFor(@TempDir Path folder) throws IOException {
    StringBuilder codes = new StringBuilder("code\n");
    for (int i = 1; i <= 101; i++) {
      codes.append(1_000 + i).append('\n');
    }
    Files.writeString(folder.resolve("long.csv"), codes);
    Path file = Files.writeString(folder.resolve("long.cohort"), """
        codes long from "long.csv"
        cohort a
          index 2024-01-01
          include "ill": diagnosis of long
        """);
    assertThat(Tool.run("describe", file).out()).contains("101 codes").doesNotContain("1050");
    assertThat(Tool.run("describe", file, "--codes").out()).contains("101 codes", "1050, 1051");
  }

  @Test
  void aFileWithMistakesIsNotDescribed() {
    Tool describe =
        Tool.run("describe", Tool.RESOURCES.resolve(Path.of("cohorts", "wrong_type.cohort")));
    assertThat(describe.exitCode()).isEqualTo(1);
    assertThat(describe.out()).isEmpty();
  }
}
