package io.muster.examples.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.evaluation.report.EvaluationReport;
import io.muster.examples.cli.Golden;
import io.muster.examples.cli.Tool;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page about the published projects, and the figures on it that other pages rest on. */
class PublishedProjectsTest {
  private static final PublishedProjects PROJECTS =
      new PublishedProjects(Tool.EXAMPLES.resolve("cohorts"));

  @Test
  void thePageIsWhatMusterReportsToday() {
    Golden.check(Tool.EXAMPLES.resolve("PUBLISHED.md"), PROJECTS.page());
  }

  @Test
  void everyInventedPersonIsInTheirCohort() {
    assertThat(PROJECTS.gardenCity(130).members()).isEqualTo(130);
    assertThat(PROJECTS.gardenCity(137).members()).isEqualTo(137);
    assertThat(PROJECTS.medwayCentral().members()).isEqualTo(166);
    assertThat(PROJECTS.leicester().members()).isEqualTo(201);
  }

  @Test
  void gardenCitysVerdictTurnsOnTheSizeOfItsCohort() {
    assertThat(verdicts(PROJECTS.gardenCity(130)))
        .containsExactly("NOT MEASURABLE", "MET ON THE POINT");
    assertThat(verdicts(PROJECTS.gardenCity(137)))
        .containsExactly("NOT MEASURABLE", "NOT MET ON THE POINT");
  }

  @Test
  void ofLeicestersMembersFourAreNowhere() {
    assertThat(PROJECTS.page()).contains("**4 with no record at all**");
  }

  private static List<String> verdicts(EvaluationReport report) {
    return report.targets().stream().map(target -> target.verdict().words()).toList();
  }
}
