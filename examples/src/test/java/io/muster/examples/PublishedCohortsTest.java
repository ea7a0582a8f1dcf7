package io.muster.examples;

import io.muster.testing.CohortExamples;

/** The examples written in the cohort files of the published projects. */
class PublishedCohortsTest {
  @CohortExamples("cohorts/garden_city.cohort")
  void gardenCity() {}

  @CohortExamples("cohorts/medway_central.cohort")
  void medwayCentral() {}

  @CohortExamples("cohorts/medway_and_swale.cohort")
  void medwayAndSwale() {}

  @CohortExamples("cohorts/east_kent.cohort")
  void eastKent() {}

  @CohortExamples("cohorts/dover_town.cohort")
  void doverTown() {}

  @CohortExamples("cohorts/ramsgate.cohort")
  void ramsgate() {}

  @CohortExamples("cohorts/leicester_3_conversations.cohort")
  void leicesterThreeConversations() {}

  @CohortExamples("cohorts/leicester_multimorbidity.cohort")
  void leicesterMultimorbidity() {}
}
