package io.muster.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatientTest {
  @Test
  void eachOfTheEightCohortsIsAskedAboutEachPatient() {
    Tool tool = new Tool();
    assertThat(tool.run(
            "patient",
            "--people=300",
            "--rounds=1",
            "--warm-up=0",
            "--cohorts=../examples/cohorts"))
        .as(tool.err())
        .isZero();
    assertThat(tool.out())
        .contains("300 patients with ", " records each, asked about 1 times:")
        .contains("  garden_city ", "  ramsgate ", "  the store and all cohorts ");
    assertThat(tool.out().lines().filter(l -> l.contains("99 of 100 within"))).hasSize(10);
  }

  @Test
  void aFolderWithoutCohortFilesIsTold() {
    Tool tool = new Tool();
    assertThat(tool.run("patient", "--cohorts=nowhere")).isEqualTo(ExitCode.USAGE);
    assertThat(tool.err())
        .contains("There are no cohort files in nowhere; say where with --cohorts.");
    assertThat(tool.run("patient", "--people=0")).isEqualTo(ExitCode.USAGE);
  }
}
