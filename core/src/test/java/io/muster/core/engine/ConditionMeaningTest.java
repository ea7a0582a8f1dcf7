package io.muster.core.engine;

import static io.muster.core.engine.Clinic.INDEX;
import static io.muster.core.engine.Clinic.ask;
import static io.muster.core.engine.Clinic.attribute;
import static io.muster.core.engine.Clinic.codes;
import static io.muster.core.engine.Clinic.column;
import static io.muster.core.engine.Clinic.kind;
import static io.muster.core.engine.Clinic.number;
import static io.muster.core.engine.Clinic.test;
import static io.muster.core.engine.Clinic.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Expression.Choice;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Window;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConditionMeaningTest {
  private static final Expression YES =
      new Expression.Compare(number("1"), Comparison.EQUAL, number("1"));
  private static final Expression NO = new Expression.Not(YES);
  private static final Expression UNKNOWN = new Expression.Compare(
      new Expression.Attribute(attribute("sex")), Comparison.EQUAL, text("female"));
  private static final Records DIAGNOSES = Records.Selection.of(kind("diagnosis"));

  /** Half a year that began with the index date and is not over yet. */
  private static final Window UNFINISHED = Window.Range.between(
      new Expression.Index(),
      new Expression.Shifted(new Expression.Index(), 6, CalendarUnit.MONTH));

  /** Somebody with so many diagnoses after the index date, every one of another code. */
  private static PatientStore diagnosed(int times) {
    Clinic clinic = new Clinic().born("p", "1980-01-01");
    for (int i = 1; i <= times; i++) {
      clinic.diagnosed("p", "A" + i, INDEX.plusDays(i).toString());
    }
    return clinic.store();
  }

  private static Truth isTrue(Expression condition) {
    return test(diagnosed(0), condition);
  }

  private static Truth someOf(Comparison comparison, int number, Expression... conditions) {
    return isTrue(new Expression.SomeOf(comparison, number, List.of(conditions)));
  }

  private static Truth counted(
      int times, Optional<String> column, Comparison comparison, String n) {
    Expression count =
        new Expression.Count(DIAGNOSES.in(UNFINISHED), column.map(c -> column("diagnosis", c)));
    return test(diagnosed(times), new Expression.Compare(count, comparison, number(n)));
  }

  private static Choice choice(Optional<Expression> otherwise, Expression... conditions) {
    List<Choice.Branch> branches = new ArrayList<>();
    for (Expression condition : conditions) {
      branches.add(new Choice.Branch(condition, number(String.valueOf(branches.size() + 1))));
    }
    return new Choice(branches, otherwise);
  }

  private static Value chosen(Optional<Expression> otherwise, Expression... conditions) {
    return ask(diagnosed(0), choice(otherwise, conditions));
  }

  @Test
  void severalConditionsAreCountedAndThoseUnknownMayGoEitherWay() {
    assertThat(someOf(Comparison.AT_LEAST, 2, YES, NO, YES)).isEqualTo(Truth.TRUE);
    assertThat(someOf(Comparison.AT_LEAST, 2, YES, NO, NO)).isEqualTo(Truth.FALSE);
    assertThat(someOf(Comparison.AT_LEAST, 2, YES, UNKNOWN, NO)).isEqualTo(Truth.UNKNOWN);
    assertThat(someOf(Comparison.AT_LEAST, 2, NO, UNKNOWN, NO)).isEqualTo(Truth.FALSE);
    assertThat(someOf(Comparison.AT_LEAST, 1, YES, UNKNOWN, UNKNOWN)).isEqualTo(Truth.TRUE);
    assertThat(someOf(Comparison.EQUAL, 3, YES, UNKNOWN, UNKNOWN)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aChoiceTakesTheFirstBranchThatHolds() {
    assertThat(chosen(Optional.empty(), NO, YES, YES)).isEqualTo(Value.Decimal.of(2));
    assertThat(chosen(Optional.empty(), UNKNOWN, YES)).isEqualTo(Value.Decimal.of(2));
  }

  @Test
  void aChoiceIsOtherwiseOnlyWhereEveryBranchIsKnownNotToHold() {
    Optional<Expression> otherwise = Optional.of(number("9"));
    assertThat(chosen(otherwise, NO, NO)).isEqualTo(Value.Decimal.of(9));
    assertThat(chosen(otherwise, UNKNOWN, NO)).isEqualTo(Value.Missing.MISSING);
    assertThat(chosen(Optional.empty(), NO, NO)).isEqualTo(Value.Missing.MISSING);
  }

  @Test
  void aChoiceOfConditionsIsUnknownWhereNothingIsChosen() {
    Expression choice = new Choice(List.of(new Choice.Branch(NO, YES)), Optional.empty());
    assertThat(isTrue(choice)).isEqualTo(Truth.UNKNOWN);
    assertThat(isTrue(new Expression.Or(List.of(choice, YES)))).isEqualTo(Truth.TRUE);
  }

  @Test
  void aCodeIsInAListAndSomethingMissingIsNeitherInNorOut() {
    Expression code = new Expression.ColumnOf(
        Pick.latest(DIAGNOSES.in(new Window.AnyTime())), column("diagnosis", "code"));
    Expression inList = new Expression.InCodes(code, codes("a", "A1"));
    assertThat(test(diagnosed(1), inList)).isEqualTo(Truth.TRUE);
    assertThat(test(diagnosed(2), inList)).isEqualTo(Truth.FALSE);
    assertThat(test(diagnosed(0), inList)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void codesAreTheSameOrNot() {
    Records all = DIAGNOSES.in(new Window.AnyTime());
    Expression same = new Expression.Compare(
        new Expression.ColumnOf(Pick.first(all), column("diagnosis", "code")),
        Comparison.EQUAL,
        new Expression.ColumnOf(Pick.latest(all), column("diagnosis", "code")));
    assertThat(test(diagnosed(1), same)).isEqualTo(Truth.TRUE);
    assertThat(test(diagnosed(2), same)).isEqualTo(Truth.FALSE);
  }

  @Test
  void aCountThatCanStillGrowComparesWhereItsAnswerIsSettled() {
    for (Optional<String> column : List.of(Optional.<String>empty(), Optional.of("code"))) {
      assertThat(counted(2, column, Comparison.AT_LEAST, "2")).isEqualTo(Truth.TRUE);
      assertThat(counted(2, column, Comparison.LESS, "2")).isEqualTo(Truth.FALSE);
      assertThat(counted(2, column, Comparison.AT_LEAST, "3")).isEqualTo(Truth.UNKNOWN);
      assertThat(counted(2, column, Comparison.EQUAL, "2")).isEqualTo(Truth.UNKNOWN);
      assertThat(counted(0, column, Comparison.EQUAL, "10")).isEqualTo(Truth.UNKNOWN);
    }
  }

  @Test
  void aCountThatCanStillGrowMayStandOnEitherSide() {
    Expression count = new Expression.Count(DIAGNOSES.in(UNFINISHED), Optional.empty());
    assertThat(test(diagnosed(2), new Expression.Compare(number("1"), Comparison.LESS, count)))
        .isEqualTo(Truth.TRUE);
    assertThat(test(diagnosed(2), new Expression.Compare(number("2"), Comparison.LESS, count)))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aCountIsNeverAFraction() {
    assertThat(counted(0, Optional.empty(), Comparison.EQUAL, "2.5")).isEqualTo(Truth.FALSE);
    assertThat(counted(0, Optional.empty(), Comparison.NOT_EQUAL, "2.5")).isEqualTo(Truth.TRUE);
  }

  @Test
  void aCountComparesWithWhatIsMissingOrHasAUnitAsUnknown() {
    Expression count = new Expression.Count(DIAGNOSES, Optional.empty());
    Expression decile = new Expression.Attribute(attribute("imd_decile"));
    assertThat(isTrue(new Expression.Compare(count, Comparison.LESS, decile)))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(isTrue(new Expression.Compare(decile, Comparison.LESS, count)))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(isTrue(new Expression.Compare(count, Comparison.LESS, number("1", "kg"))))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(isTrue(new Expression.Compare(number("1"), Comparison.MORE, count)))
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void aColumnOfARecordIsAskedForInAFilterAlone() {
    Expression field = new Expression.Field(RecordKind.DATE);
    assertThatThrownBy(() -> ask(diagnosed(0), field))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a column of a record, outside a filter");
  }
}
