package io.muster.evaluation.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.evaluation.Evaluation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnIndexTest {
  private static final RecordKind DIAGNOSIS =
      Schema.standard().kind("diagnosis").orElseThrow();

  private static PatientStore people() {
    PatientStore.Builder builder =
        PatientStore.builder(Schema.standard(), LocalDate.parse("2024-06-30"));
    builder.person("anna");
    builder.person("bert");
    builder.person("cleo");
    builder.record(DIAGNOSIS, "anna").set(RecordKind.DATE, LocalDate.parse("2022-01-01"));
    builder.record(DIAGNOSIS, "bert").set(RecordKind.DATE, LocalDate.parse("2023-01-01"));
    return builder.build();
  }

  private static OutreachPlan plan() {
    Records diagnoses = Records.Selection.of(DIAGNOSIS);
    IndexDate index = IndexDate.at(new Expression.ColumnOf(Pick.first(diagnoses), RecordKind.DATE));
    CohortPlan cohort = new CohortPlan(
        "c", "", index, List.of(), List.of(), Optional.empty(), List.of(), List.of());
    Records contacts = Records.Selection.of(Schema.standard().kind("contact").orElseThrow());
    return new OutreachPlan(
        "o",
        "",
        cohort,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OutreachPlan.StepOrder.LENIENT,
        List.of(new OutreachPlan.Step("reached", "Reached", contacts, 1, false)),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  @Test
  void dayZeroIsEachMembersOwnIndexDate() {
    Journeys journeys = Journeys.of(plan(), people(), new ReferenceEngine());
    assertThat(journeys.start()).isEmpty();
    assertThat(journeys.of(0).start()).isEqualTo("2022-01-01");
    assertThat(journeys.of(1).start()).isEqualTo("2023-01-01");
  }

  @Test
  void aReportSaysThatEachMemberHasTheirOwn() {
    assertThat(Evaluation.evaluate(plan(), people()).toText())
        .contains("Index date          each person's own")
        .contains("Day 0               the index date");
  }
}
