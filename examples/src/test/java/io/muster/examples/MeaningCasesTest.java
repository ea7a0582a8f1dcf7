package io.muster.examples;

import io.muster.testing.CohortExamples;

/** What the language says of cases that data seldom hold at once, as invented people and what is expected of them. */
class MeaningCasesTest {
  @CohortExamples("src/test/resources/cases/resolved_conditions.cohort")
  void resolvedConditions() {}

  @CohortExamples("src/test/resources/cases/empty_values.cohort")
  void emptyValues() {}

  @CohortExamples("src/test/resources/cases/unfinished_windows.cohort")
  void unfinishedWindows() {}

  @CohortExamples("src/test/resources/cases/registrations.cohort")
  void registrationsWithGapsAndMoves() {}

  @CohortExamples("src/test/resources/cases/units.cohort")
  void units() {}
}
