package io.muster.evaluation;

import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.Expression;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.store.PatientStore;
import io.muster.evaluation.measure.Conversion;
import io.muster.evaluation.report.EvaluationReport;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An outreach to the first so many of a ranking: its members are those taken, and nobody else counts. */
class RankedCohortTest {
  private static final Expression VISITS =
      new Expression.Count(records("encounter"), Optional.empty());

  private static final OutreachPlan PLAN = new OutreachSketch()
      .highest(3, VISITS)
      .step("invited", "Invited", 1, records("contact"))
      .step("referred", "Referred", 1, records("referral"))
      .exit("declined", records("notification"))
      .target("referred", "0.5")
      .plan();

  /** Anna has four visits, bert three, and so on to emil, who has none; bert is invited, and those not taken do as they please. */
  private static PatientStore people() {
    PeopleSketch people = new PeopleSketch();
    int visits = 5;
    for (String id : new String[] {"anna", "bert", "cleo", "dora", "emil"}) {
      visits--;
      people.person(id);
      for (int visit = 0; visit < visits; visit++) {
        people.record(id, "encounter", -1 - visit);
      }
    }
    people.record("anna", "contact", 1).record("bert", "contact", 2).record("anna", "referral", 9);
    people.record("dora", "contact", 1).record("dora", "referral", 2);
    people.record("emil", "contact", 3).record("emil", "notification", 4);
    return people.store();
  }

  @Test
  void stepsAreCountedAmongThoseTaken() {
    EvaluationReport report = Evaluation.evaluate(PLAN, people(), new ReferenceEngine());
    assertThat(report.members()).isEqualTo(3);
    assertThat(report.conversion().steps())
        .extracting(Conversion.Row::reached)
        .containsExactly(2, 1);
    assertThat(report.conversion().steps())
        .extracting(step -> step.ofCohort().of())
        .containsExactly(3, 3);
    assertThat(report.partition().members()).isEqualTo(3);
    assertThat(report).isEqualTo(Evaluation.evaluate(PLAN, people()));
  }

  @Test
  void aVisitAfterTheIndexDateDoesNotMoveAnybodyUp() {
    PeopleSketch people = new PeopleSketch().person("anna").person("bert");
    people.record("anna", "encounter", -1);
    people.record("bert", "encounter", 1).record("bert", "encounter", 2);
    OutreachPlan first = new OutreachSketch()
        .highest(1, VISITS)
        .step("seen", records("encounter"))
        .plan();
    EvaluationReport report = Evaluation.evaluate(first, people.store());
    assertThat(report.conversion().steps()).extracting(Conversion.Row::reached).containsExactly(0);
  }

  @Test
  void theReportSaysHowManyWereTakenAndByWhat() {
    assertThat(Evaluation.evaluate(PLAN, people()).toText())
        .containsPattern("include the first 3 in rank order +3 +2 +0 +2 +3 +2")
        .contains("In rank order: by the number of their encounters")
        .containsPattern("Members +3");
  }
}
