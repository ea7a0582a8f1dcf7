package io.muster.evaluation.effect;

import static io.muster.evaluation.OutreachSketch.DAY_0;
import static io.muster.evaluation.OutreachSketch.day;
import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Length;
import io.muster.core.plan.OutcomePlan.Match;
import io.muster.core.plan.OutcomePlan.Versus;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Window;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.statistics.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An outreach that changed nothing, to people chosen because they were often there in the year before. */
class NoEffectTest {
  private static final RecordKind ENCOUNTER =
      Schema.standard().kind("encounter").orElseThrow();
  private static final Column CARER = Schema.standard().attribute("carer").orElseThrow();
  private static final int OFTEN = 3;

  /** How often somebody was there in the year before day 0. */
  private static final Expression VISITS = new Expression.Count(
      records("encounter").in(Window.Range.inLast(12, CalendarUnit.MONTH)), Optional.empty());

  private static final Rule OFTEN_THERE = Rule.include(
      "often there",
      new Expression.HasCount(
          records("encounter").in(Window.Range.inLast(12, CalendarUnit.MONTH)),
          Comparison.AT_LEAST,
          OFTEN));

  private static OutreachPlan plan() {
    Expression carer = new Expression.Attribute(CARER);
    CohortPlan others = new CohortPlan(
        "others",
        "",
        IndexDate.on(DAY_0),
        List.of(),
        List.of(Rule.exclude("carer", carer)),
        Optional.empty(),
        List.of(),
        List.of());
    Versus matched =
        new Versus.Matched(others, List.of(new Match("visits", VISITS, Optional.empty())));
    return new OutreachSketch()
        .step("referred", records("referral"))
        .include("carer", carer)
        .include(OFTEN_THERE.label(), OFTEN_THERE.condition())
        .outcome("ed", records("encounter"), Length.of(12, CalendarUnit.MONTH), matched)
        .plan();
  }

  /** People who are there at a rate of their own, which does not change. */
  private static PatientStore people(Random random) {
    PatientStore.Builder builder = PatientStore.builder(Schema.standard(), day(364));
    for (int i = 0; i < 1_200; i++) {
      String id = "p%04d".formatted(i);
      builder.person(id).set(CARER, i % 3 == 0);
      double rate = -Math.log(1 - random.nextDouble());
      for (double at = waiting(random, rate); at < 2; at += waiting(random, rate)) {
        builder.record(ENCOUNTER, id).set(RecordKind.DATE, day((int) Math.floor(at * 365) - 365));
      }
    }
    return builder.build();
  }

  private static double waiting(Random random, double rate) {
    return -Math.log(1 - random.nextDouble()) / rate;
  }

  @Test
  void fewerAfterIsWarnedOfAndTheMatchedComparisonSeesNoEffect() {
    Random random = new Random(20220101);
    int runs = 200;
    int fell = 0;
    int held = 0;
    for (int run = 0; run < runs; run++) {
      Outcome outcome = Collected.effects(plan(), people(random)).outcomes().get(0);
      Others.Matched matched = (Others.Matched) outcome.others().orElseThrow();
      Estimate difference = matched.difference().value().orElseThrow();
      assertThat(outcome.warnings()).contains(Warning.REGRESSION_TO_THE_MEAN);
      fell += outcome.members().ratio().value().orElseThrow().high() < 1 ? 1 : 0;
      held += difference.interval().contains(1) ? 1 : 0;
    }
    assertThat(fell).as("runs that would have been taken for a success").isGreaterThan(150);
    assertThat((double) held / runs).isBetween(.91, .99);
  }
}
