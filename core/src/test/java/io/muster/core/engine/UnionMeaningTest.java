package io.muster.core.engine;

import static io.muster.core.engine.Clinic.ask;
import static io.muster.core.engine.Clinic.column;
import static io.muster.core.engine.Clinic.date;
import static io.muster.core.engine.Clinic.everyone;
import static io.muster.core.engine.Clinic.kind;
import static io.muster.core.engine.Clinic.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.codes.CodeList;
import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Gap;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Window;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnionMeaningTest {
  private static final CodeList HEART =
      new CodeList("heart", Map.of(Clinic.code("CHD"), "heart", Clinic.code("HF"), "heart"));
  private static final CodeList LUNGS = new CodeList("lungs", Map.of(Clinic.code("COPD"), "lungs"));
  private static final Records.Union BOTH = new Records.Union(List.of(
      Records.Selection.of(kind("diagnosis"), HEART),
      Records.Selection.of(kind("diagnosis"), LUNGS)));
  private static final Records.Union KINDS = new Records.Union(
      List.of(Records.Selection.of(kind("contact")), Records.Selection.of(kind("diagnosis"))));

  private static PatientStore ill() {
    Clinic clinic = new Clinic()
        .born("p", "1980-01-01")
        .diagnosed("p", "COPD", "2021-01-01")
        .diagnosed("p", "CHD", "2020-01-01")
        .diagnosed("p", "HF", "2022-01-01");
    clinic.record("contact", "p", "2021-01-01").set(column("contact", "channel"), "letter");
    return clinic.store();
  }

  private static List<String> found(Records records) {
    return PersonAnswers.forCohort(everyone(), new Inquiry(ill()), 0)
        .find(records)
        .records()
        .stream()
        .map(r -> r.kind() + " " + r.date().orElseThrow())
        .toList();
  }

  @Test
  void recordsOfAllPartsStandInOneOrderByDateThenKind() {
    assertThat(found(KINDS))
        .containsExactly(
            "diagnosis 2020-01-01",
            "diagnosis 2021-01-01",
            "contact 2021-01-01",
            "diagnosis 2022-01-01");
  }

  @Test
  void aRecordOfTwoPartsCountsOnce() {
    Records all = Records.Selection.of(kind("diagnosis"));
    assertThat(found(new Records.Union(List.of(all, BOTH)))).hasSize(3);
  }

  @Test
  void windowsAndFiltersNarrowEveryPart() {
    assertThat(found(KINDS.in(Window.Range.to(date("2020-12-31")))))
        .containsExactly("diagnosis 2020-01-01");
    assertThat(found(KINDS.where(new Expression.Compare(
            new Expression.Field(RecordKind.DATE), Comparison.EQUAL, date("2021-01-01")))))
        .containsExactly("diagnosis 2021-01-01", "contact 2021-01-01");
  }

  @Test
  void aRecordThatOnePartHoldsForSureIsNotInDoubtForAnother() {
    Records lungs = BOTH.parts().get(1);
    Records unanswered = new Records.Sequence(
        lungs,
        Records.Sequence.Relation.FOLLOWED,
        true,
        Optional.of(Gap.within(5, CalendarUnit.YEAR)),
        Records.Selection.of(kind("contact")));
    assertThat(once(unanswered, BOTH.parts().get(0))).isEqualTo(Truth.UNKNOWN);
    assertThat(once(unanswered, lungs)).isEqualTo(Truth.TRUE);
  }

  private static Truth once(Records... parts) {
    Expression once =
        new Expression.HasCount(new Records.Union(List.of(parts)), Comparison.EQUAL, 1);
    PatientStore store = new Clinic()
        .born("p", "1980-01-01")
        .diagnosed("p", "COPD", "2021-01-01")
        .store();
    return Clinic.test(store, once);
  }

  @Test
  void groupsAreThoseOfBothLists() {
    Expression groups = new Expression.Count(BOTH, Optional.of(RecordKind.GROUP));
    assertThat(ask(ill(), groups)).isEqualTo(Value.Decimal.of(2));
    assertThat(found(BOTH.where(new Expression.Compare(
            new Expression.Field(RecordKind.GROUP), Comparison.EQUAL, text("lungs")))))
        .containsExactly("diagnosis 2021-01-01");
  }

  @Test
  void anExplanationSaysWhatWasLookedForInVain() {
    Rule rule = Rule.include("two", new Expression.HasCount(BOTH, Comparison.AT_LEAST, 2));
    PatientStore nobody = new Clinic().born("p", "1980-01-01").store();
    assertThat(new ReferenceEngine()
            .run(everyone(rule), nobody)
            .explain("p")
            .lines()
            .get(0)
            .evidence())
        .extracting(Evidence::words)
        .containsExactly("no diagnosis of heart or diagnosis of lungs");
  }
}
