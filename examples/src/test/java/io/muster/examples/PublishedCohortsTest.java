package io.muster.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.ExamplePlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.examples.cli.Tool;
import io.muster.examples.reference.Patients;
import io.muster.testing.CohortExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cohort files of the published projects, and the examples written in them. */
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

  @TestFactory
  List<DynamicTest> eachCompilesWithoutWarningsAndHasThreeExamplesOneOfThemANearMiss()
      throws IOException {
    try (Stream<Path> files = Files.list(Tool.EXAMPLES.resolve("cohorts"))) {
      List<Path> cohorts =
          files.filter(f -> f.toString().endsWith(".cohort")).sorted().toList();
      assertThat(cohorts).hasSize(8);
      return cohorts.stream()
          .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> isExemplified(f)))
          .toList();
    }
  }

  private static void isExemplified(Path file) {
    CohortText text = CohortText.read(file);
    assertThat(Muster.check(text)).isEmpty();
    Program program = Muster.compile(text);
    assertThat(program.examples()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(program.examples()).anyMatch(example -> rulesMissed(example, program) == 0);
    assertThat(program.examples()).anyMatch(example -> rulesMissed(example, program) == 1);
  }

  /** How many rules keep the person of an example out: none of a member, one of a near miss. */
  private static long rulesMissed(ExamplePlan example, Program program) {
    CohortPlan cohort = program
        .outreach(example.subject())
        .map(OutreachPlan::cohort)
        .or(() -> program.cohort(example.subject()))
        .orElseThrow();
    CohortResult result = new ReferenceEngine().run(cohort, Patients.store(List.of(example)));
    return result.explain(example.title()).lines().stream()
        .filter(line -> !line.rule().keeps(line.answer()))
        .count();
  }
}
