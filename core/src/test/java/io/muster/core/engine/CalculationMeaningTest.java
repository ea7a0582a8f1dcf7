package io.muster.core.engine;

import static io.muster.core.engine.Clinic.ask;
import static io.muster.core.engine.Clinic.attribute;
import static io.muster.core.engine.Clinic.codes;
import static io.muster.core.engine.Clinic.column;
import static io.muster.core.engine.Clinic.date;
import static io.muster.core.engine.Clinic.kind;
import static io.muster.core.engine.Clinic.number;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Expression.Arithmetic;
import io.muster.core.plan.Expression.Arithmetic.Operator;
import io.muster.core.plan.Expression.Summary;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Window;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalculationMeaningTest {
  private static final Records BMI = Records.Selection.of(kind("observation"), codes("bmi", "BMI"));
  private static final Expression LATEST_BMI =
      new Expression.ColumnOf(Pick.latest(BMI), column("observation", "value"));
  private static final Expression MISSING = new Expression.Attribute(attribute("imd_decile"));
  private static final Expression NO_DAY = new Expression.Attribute(attribute("death_date"));

  /** Somebody weighed four times, once without a value. */
  private static PatientStore weighed() {
    Clinic clinic = new Clinic()
        .born("p", "1980-01-01")
        .measured("p", "BMI", "2020-01-01", 31, "kg/m2")
        .measured("p", "BMI", "2021-01-01", 28, "kg/m2")
        .measured("p", "BMI", "2022-01-01", 34_000, "g/m2");
    clinic
        .record("observation", "p", "2023-01-01")
        .set(column("observation", "code"), Clinic.code("BMI"));
    return clinic.store();
  }

  private static Value answer(Expression question) {
    return ask(weighed(), question);
  }

  private static Value calculated(Expression left, Operator operator, Expression right) {
    return answer(new Arithmetic(left, operator, right));
  }

  private static Value summary(Summary.Kind kind, Records records) {
    return answer(new Summary(kind, records, column("observation", "value")));
  }

  private static Value decimal(String number, String unit) {
    return new Value.Decimal(new BigDecimal(number), unit);
  }

  private static Value day(String iso) {
    return new Value.Day(LocalDate.parse(iso));
  }

  @Test
  void numbersAreAddedSubtractedMultipliedAndDivided() {
    assertThat(calculated(number("7"), Operator.PLUS, number("2"))).isEqualTo(decimal("9", ""));
    assertThat(calculated(number("7"), Operator.MINUS, number("2"))).isEqualTo(decimal("5", ""));
    assertThat(calculated(number("7"), Operator.TIMES, number("2"))).isEqualTo(decimal("14", ""));
    assertThat(calculated(number("7"), Operator.DIVIDED, number("2")))
        .isEqualTo(decimal("3.5", ""));
  }

  @Test
  void aSumIsInTheUnitOfItsRightSideAndMissingWhereUnitsDoNotConvert() {
    Expression kilo = number("1", "kg");
    assertThat(calculated(number("500", "g"), Operator.PLUS, kilo)).isEqualTo(decimal("1.5", "kg"));
    assertThat(calculated(number("1", "cm"), Operator.PLUS, kilo).known()).isFalse();
  }

  @Test
  void whatIsCalculatedFromSomethingMissingIsMissing() {
    for (Operator operator : Operator.values()) {
      assertThat(calculated(MISSING, operator, number("2"))).isEqualTo(Value.Missing.MISSING);
      assertThat(calculated(number("2"), operator, MISSING)).isEqualTo(Value.Missing.MISSING);
    }
    assertThat(answer(new Expression.Band(MISSING, List.of(BigDecimal.TEN))))
        .isEqualTo(Value.Missing.MISSING);
    assertThat(answer(new Expression.Quintile(MISSING))).isEqualTo(Value.Missing.MISSING);
    assertThat(answer(new Expression.Shifted(NO_DAY, 1, CalendarUnit.DAY)))
        .isEqualTo(Value.Missing.MISSING);
  }

  @Test
  void recordsAreSummedUpInTheUnitOfTheFirstAndThoseWithoutAValueLeftOut() {
    assertThat(summary(Summary.Kind.SUM, BMI)).isEqualTo(decimal("93", "kg/m2"));
    assertThat(summary(Summary.Kind.MEAN, BMI)).isEqualTo(decimal("31", "kg/m2"));
    assertThat(summary(Summary.Kind.MINIMUM, BMI)).isEqualTo(decimal("28", "kg/m2"));
    assertThat(summary(Summary.Kind.MAXIMUM, BMI)).isEqualTo(decimal("34", "kg/m2"));
  }

  @Test
  void nothingIsKnownOfNoRecordsNorWhileMoreCanCome() {
    Records none = BMI.in(Window.Range.to(date("2019-12-31")));
    Expression start = date("2020-01-01");
    Expression inAYear = new Expression.Shifted(new Expression.Index(), 1, CalendarUnit.YEAR);
    Records unfinished = BMI.in(Window.Range.between(start, inAYear));
    for (Summary.Kind kind : Summary.Kind.values()) {
      assertThat(summary(kind, none)).isEqualTo(Value.Missing.MISSING);
      assertThat(summary(kind, unfinished)).isEqualTo(Value.Missing.MISSING);
    }
  }

  @Test
  void theGreatestAndTheLeastAreOfThoseThatAreKnown() {
    List<Expression> days =
        List.of(date("2020-08-01"), NO_DAY, date("2020-05-01"), date("2021-05-01"));
    assertThat(answer(new Expression.Extreme(true, days))).isEqualTo(day("2021-05-01"));
    assertThat(answer(new Expression.Extreme(false, days))).isEqualTo(day("2020-05-01"));
    assertThat(answer(new Expression.Extreme(true, List.of(NO_DAY, NO_DAY))))
        .isEqualTo(Value.Missing.MISSING);
  }

  @Test
  void theGreatestKeepsTheUnitItWasWrittenInAndIsMissingWhereUnitsDoNotConvert() {
    List<Expression> alike = List.of(number("40000", "g/m2"), LATEST_BMI, number("39", "kg/m2"));
    assertThat(answer(new Expression.Extreme(true, alike))).isEqualTo(decimal("40000", "g/m2"));
    assertThat(answer(new Expression.Extreme(false, alike))).isEqualTo(decimal("39", "kg/m2"));
    assertThat(answer(new Expression.Extreme(true, List.of(number("1", "cm"), number("2", "kg")))))
        .isEqualTo(Value.Missing.MISSING);
  }

  @Test
  void aMissingValueIsReplacedByTheFirstThatIsKnown() {
    assertThat(answer(new Expression.IfMissing(List.of(MISSING, number("0")))))
        .isEqualTo(decimal("0", ""));
    assertThat(answer(new Expression.IfMissing(List.of(number("4"), number("0")))))
        .isEqualTo(decimal("4", ""));
    assertThat(answer(new Expression.IfMissing(List.of(MISSING, MISSING))))
        .isEqualTo(Value.Missing.MISSING);
  }

  @Test
  void timeIsCountedInCompletedUnitsAndBackwardsBelowNought() {
    Expression born = new Expression.Attribute(attribute("birth_date"));
    assertThat(between(CalendarUnit.YEAR, born, date("2019-12-31"))).isEqualTo(decimal("39", ""));
    assertThat(between(CalendarUnit.MONTH, born, date("1980-02-29"))).isEqualTo(decimal("1", ""));
    assertThat(between(CalendarUnit.WEEK, born, date("1980-01-14"))).isEqualTo(decimal("1", ""));
    assertThat(between(CalendarUnit.DAY, born, date("1979-12-30"))).isEqualTo(decimal("-2", ""));
  }

  @Test
  void timeFromOrToNoDayIsMissing() {
    assertThat(between(CalendarUnit.DAY, NO_DAY, date("2020-01-01")))
        .isEqualTo(Value.Missing.MISSING);
    assertThat(between(CalendarUnit.DAY, date("2020-01-01"), NO_DAY))
        .isEqualTo(Value.Missing.MISSING);
  }

  private static Value between(CalendarUnit unit, Expression from, Expression to) {
    return answer(new Expression.TimeBetween(unit, from, to));
  }

  @Test
  void whatNoRecordHoldsIsMissing() {
    Records none = BMI.in(Window.Range.to(date("2019-12-31")));
    assertThat(answer(new Expression.ColumnOf(Pick.latest(none), RecordKind.DATE)))
        .isEqualTo(Value.Missing.MISSING);
  }
}
