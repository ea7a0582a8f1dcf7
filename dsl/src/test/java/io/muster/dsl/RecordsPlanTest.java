package io.muster.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.codes.CodeList;
import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Gap;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Records.Sequence.Relation;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Window;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What texts about records mean: text in, plan out. */
class RecordsPlanTest {
  private static final Expression INDEX = new Expression.Index();
  private static final Window LAST_YEAR =
      Window.Range.between(new Expression.Shifted(INDEX, -1, CalendarUnit.YEAR), INDEX);
  private static final Records A = records("diagnosis", "a");
  private static final Records B = records("diagnosis", "b");
  private static final Records BMI = records("observation", "a");

  private static Records records(String kind, String list) {
    CodeList codes = Muster.compile(text("alive")).cohorts().get(0).rules().stream()
        .map(rule ->
            ((Expression.HasCount) rule.condition()).records().codeLists().get(0))
        .filter(c -> c.name().equals(list))
        .findFirst()
        .orElseThrow();
    return Records.Selection.of(Schema.standard().kind(kind).orElseThrow(), codes);
  }

  private static CohortText text(String rule) {
    return CohortText.of("test.cohort", """
        codes a = snomed 1 "First"
        codes b = snomed 2 "Second"
        cohort c
          index 2021-07-19
          population %s
          include diagnosis of a
          include diagnosis of b
        """.formatted(rule));
  }

  private static Expression meaning(String rule) {
    List<Rule> population = Muster.compile(text(rule)).cohorts().get(0).population();
    return population.get(0).condition();
  }

  private static Expression any(Records records) {
    return new Expression.HasCount(records, Comparison.AT_LEAST, 1);
  }

  private static Expression dateKnown(Pick pick) {
    return new Expression.Not(
        new Expression.IsMissing(new Expression.ColumnOf(pick, RecordKind.DATE)));
  }

  @Test
  void ordinalsCountFromTheFirst() {
    assertThat(meaning("third diagnosis of a is known")).isEqualTo(dateKnown(Pick.nth(3, A)));
    assertThat(meaning("12th diagnosis of a is known")).isEqualTo(dateKnown(Pick.nth(12, A)));
  }

  @Test
  void highestAndLowestPickByValue() {
    assertThat(meaning("highest observation of a in last 1 year is known"))
        .isEqualTo(dateKnown(Pick.of(Pick.Place.HIGHEST, BMI.in(LAST_YEAR))));
    assertThat(meaning("lowest observation of a is known"))
        .isEqualTo(dateKnown(Pick.of(Pick.Place.LOWEST, BMI)));
  }

  @Test
  void theWindowOfFirstEverTestsTheFirstOfAll() {
    assertThat(meaning("first ever diagnosis of a in last 1 year is known"))
        .isEqualTo(dateKnown(Pick.firstEver(A, List.of(LAST_YEAR))));
    assertThat(meaning("first diagnosis of a in last 1 year is known"))
        .isEqualTo(dateKnown(Pick.first(A.in(LAST_YEAR))));
    assertThat(meaning("first ever diagnosis of a is known")).isEqualTo(dateKnown(Pick.first(A)));
  }

  @Test
  void aUnionIsAConditionAsEitherOfItsPartsWouldBe() {
    assertThat(meaning("(diagnosis of a or diagnosis of b)"))
        .isEqualTo(new Expression.Or(List.of(any(A), any(B))));
    assertThat(meaning("(diagnosis of a or diagnosis of b) in last 1 year"))
        .isEqualTo(new Expression.Or(List.of(any(A.in(LAST_YEAR)), any(B.in(LAST_YEAR)))));
  }

  @Test
  void aUnionIsCountedAndPickedFromAsRecordsAre() {
    Records both = new Records.Union(List.of(A, B));
    assertThat(meaning("at least 2 (diagnosis of a or diagnosis of b)"))
        .isEqualTo(new Expression.HasCount(both, Comparison.AT_LEAST, 2));
    assertThat(meaning("latest (diagnosis of a or diagnosis of b) is known"))
        .isEqualTo(dateKnown(Pick.latest(both)));
    assertThat(meaning("count of distinct code of (diagnosis of a or diagnosis of b) >= 2"))
        .isEqualTo(new Expression.Compare(
            new Expression.Count(both, A.kinds().get(0).codeColumn()),
            Comparison.AT_LEAST,
            new Expression.Literal(Value.Decimal.of(2))));
  }

  @Test
  void aSequenceKeepsTheRecordsBeforeIt() {
    assertThat(meaning("diagnosis of a not followed by diagnosis of b"))
        .isEqualTo(any(new Records.Sequence(A, Relation.FOLLOWED, true, Optional.empty(), B)));
    assertThat(meaning("diagnosis of a preceded within 30 days by diagnosis of b"))
        .isEqualTo(any(new Records.Sequence(
            A, Relation.PRECEDED, false, Optional.of(Gap.within(30, CalendarUnit.DAY)), B)));
    assertThat(meaning("diagnosis of a followed in 0 to 4 weeks by diagnosis of b"))
        .isEqualTo(any(new Records.Sequence(
            A, Relation.FOLLOWED, false, Optional.of(Gap.between(0, 4, CalendarUnit.WEEK)), B)));
    Records stays = Records.Selection.of(Schema.standard().kind("encounter").orElseThrow());
    assertThat(meaning("diagnosis of a during encounter"))
        .isEqualTo(any(new Records.Sequence(A, Relation.DURING, false, Optional.empty(), stays)));
  }

  @Test
  void aWindowBehindTheOthersIsTheirsAndOneBehindTheBracketsIsNot() {
    assertThat(meaning("diagnosis of a followed by diagnosis of b in last 1 year"))
        .isEqualTo(any(
            new Records.Sequence(A, Relation.FOLLOWED, false, Optional.empty(), B.in(LAST_YEAR))));
    assertThat(meaning("(diagnosis of a followed by diagnosis of b) in last 1 year"))
        .isEqualTo(any(
            new Records.Sequence(A.in(LAST_YEAR), Relation.FOLLOWED, false, Optional.empty(), B)));
  }

  @Test
  void aDateThatWasWrittenIsKept() {
    Expression written = new Expression.Literal(new Value.Day(LocalDate.parse("2020-01-01")));
    assertThat(meaning("third diagnosis of a is before 2020-01-01"))
        .isEqualTo(new Expression.Compare(
            new Expression.ColumnOf(Pick.nth(3, A), RecordKind.DATE), Comparison.LESS, written));
  }

  @Test
  void anIndexDateIsThatOfAnEventOfEachPersonUnlessTheHostSaysOtherwise() {
    CohortText text = CohortText.of("test.cohort", """
        codes a = snomed 1 "First"
        cohort c
          index at first ever diagnosis of a from 2020-01-01 to 2020-12-31
          include diagnosis of a
        """);
    CohortPlan own = Muster.compile(text).cohorts().get(0);
    Records first = ((Expression.HasCount) own.rules().get(0).condition()).records();
    Window year = Window.Range.between(written("2020-01-01"), written("2020-12-31"));
    assertThat(own.index())
        .isEqualTo(IndexDate.at(
            new Expression.ColumnOf(Pick.firstEver(first, List.of(year)), RecordKind.DATE)));
    LocalDate host = LocalDate.parse("2021-01-01");
    assertThat(Muster.compile(text.withIndex(host)).cohorts().get(0).index())
        .isEqualTo(IndexDate.on(host));
  }

  private static Expression written(String date) {
    return new Expression.Literal(new Value.Day(LocalDate.parse(date)));
  }
}
