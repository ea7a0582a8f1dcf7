package io.muster.core.engine;

import static io.muster.core.engine.Clinic.ask;
import static io.muster.core.engine.Clinic.attribute;
import static io.muster.core.engine.Clinic.codes;
import static io.muster.core.engine.Clinic.column;
import static io.muster.core.engine.Clinic.date;
import static io.muster.core.engine.Clinic.kind;
import static io.muster.core.engine.Clinic.number;
import static io.muster.core.engine.Clinic.test;
import static io.muster.core.engine.Clinic.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.codes.CodeList;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueMeaningTest {
  private static final Records BMI = Records.Selection.of(kind("observation"), codes("bmi", "BMI"));
  private static final Expression LATEST_BMI =
      new Expression.ColumnOf(Pick.latest(BMI), column("observation", "value"));

  private static Expression atLeast(Expression left, Expression right) {
    return new Expression.Compare(left, Comparison.AT_LEAST, right);
  }

  private static Value ageOn(String born, String on) {
    return ask(new Clinic().born("p", born).store(), new Expression.Age(date(on)));
  }

  @Test
  void ageIsCompletedYearsAndTurnsOnTheBirthday() {
    assertThat(ageOn("1976-02-01", "2021-01-31")).isEqualTo(Value.Decimal.of(44));
    assertThat(ageOn("1976-02-01", "2021-02-01")).isEqualTo(Value.Decimal.of(45));
    assertThat(ageOn("1976-02-01", "2021-02-02")).isEqualTo(Value.Decimal.of(45));
  }

  @Test
  void somebodyBornOnTheLeapDayHasTheirBirthdayOnTheFirstOfMarchInOtherYears() {
    assertThat(ageOn("2004-02-29", "2023-02-28")).isEqualTo(Value.Decimal.of(18));
    assertThat(ageOn("2004-02-29", "2023-03-01")).isEqualTo(Value.Decimal.of(19));
    assertThat(ageOn("2004-02-29", "2024-02-29")).isEqualTo(Value.Decimal.of(20));
  }

  @Test
  void nobodyHasAnAgeBeforeTheyAreBorn() {
    assertThat(ageOn("2004-02-29", "2003-01-01").known()).isFalse();
  }

  @Test
  void latestTakesTheLastOfSameDayTiesByTheOtherColumns() {
    PatientStore store = new Clinic()
        .born("p", "1980-01-01")
        .measured("p", "BMI", "2024-01-01", 31.5, "kg/m2")
        .measured("p", "BMI", "2024-01-01", 30.5, "kg/m2")
        .store();
    assertThat(ask(store, LATEST_BMI))
        .isEqualTo(new Value.Decimal(new BigDecimal("31.5"), "kg/m2"));
  }

  @Test
  void numbersCompareAsTheDecimalsThatWereWritten() {
    PatientStore store = new Clinic()
        .born("p", "1980-01-01")
        .measured("p", "BMI", "2024-01-01", 30.1, "")
        .store();
    assertThat(test(store, atLeast(LATEST_BMI, number("30.1")))).isEqualTo(Truth.TRUE);
    assertThat(test(store, atLeast(LATEST_BMI, number("30.10000000000001"))))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void aUnitComparesWithItselfAndIsUnknownWhereItDoesNotConvert() {
    PatientStore metric = new Clinic()
        .born("p", "1980-01-01")
        .measured("p", "BMI", "2024-01-01", 31, "kg/m2")
        .store();
    assertThat(test(metric, atLeast(LATEST_BMI, number("30", "kg/m2")))).isEqualTo(Truth.TRUE);
    assertThat(test(metric, atLeast(LATEST_BMI, number("30", "kg")))).isEqualTo(Truth.UNKNOWN);
    assertThat(test(metric, atLeast(LATEST_BMI, number("30")))).isEqualTo(Truth.TRUE);
    PatientStore bare = new Clinic()
        .born("p", "1980-01-01")
        .measured("p", "BMI", "2024-01-01", 31, "")
        .store();
    assertThat(test(bare, atLeast(LATEST_BMI, number("30", "kg/m2")))).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void comparisonWithSomethingMissingIsUnknown() {
    PatientStore store = new Clinic().born("p", "1980-01-01").store();
    Expression female = new Expression.Compare(
        new Expression.Attribute(attribute("sex")), Comparison.EQUAL, text("female"));
    assertThat(test(store, female)).isEqualTo(Truth.UNKNOWN);
    assertThat(test(store, new Expression.Not(female))).isEqualTo(Truth.UNKNOWN);
    assertThat(test(store, new Expression.IsMissing(new Expression.Attribute(attribute("sex")))))
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void distinctCountsLeaveMissingValuesOut() {
    CodeList conditions = new CodeList(
        "conditions",
        Map.of(
            Clinic.code("CHD"), "heart", Clinic.code("HF"), "heart", Clinic.code("COPD"), "lungs"));
    Clinic clinic = new Clinic().born("p", "1980-01-01");
    clinic
        .diagnosed("p", "CHD", "2020-01-01")
        .diagnosed("p", "HF", "2020-01-01")
        .diagnosed("p", "COPD", "2021-01-01");
    Records records = Records.Selection.of(kind("diagnosis"), conditions);
    PatientStore store = clinic.store();
    assertThat(ask(store, new Expression.Count(records, Optional.empty())))
        .isEqualTo(Value.Decimal.of(3));
    assertThat(ask(store, new Expression.Count(records, Optional.of(RecordKind.GROUP))))
        .isEqualTo(Value.Decimal.of(2));
    assertThat(ask(store, new Expression.Count(records, Optional.of(RecordKind.DATE))))
        .isEqualTo(Value.Decimal.of(2));
    assertThat(
            ask(store, new Expression.Count(records, Optional.of(column("diagnosis", "status")))))
        .isEqualTo(Value.Decimal.of(0));
  }

  @Test
  void bandsAreNamedByTheirBounds() {
    Expression.Band band = new Expression.Band(
        new Expression.Age(new Expression.Index()),
        List.of(new BigDecimal("40"), new BigDecimal("50")));
    assertThat(band.names()).containsExactly("under 40", "40 to 49", "50 and over");
    assertThat(ask(new Clinic().born("p", "1984-02-29").store(), band))
        .isEqualTo(new Value.Text("40 to 49"));
    assertThat(
            new Expression.Band(number("1"), List.of(new BigDecimal("18.5"), new BigDecimal("25")))
                .names())
        .containsExactly("under 18.5", "18.5 to under 25", "25 and over");
  }

  @Test
  void theQuintileOfADecileIsItsPair() {
    for (int decile = 1; decile <= 10; decile++) {
      Expression quintile = new Expression.Quintile(number(String.valueOf(decile)));
      assertThat(ask(new Clinic().born("p", "1980-01-01").store(), quintile))
          .isEqualTo(Value.Decimal.of((decile + 1) / 2));
    }
  }

  @Test
  void practiceIsThatOfTheRegistrationCoveringTheIndexDate() {
    Clinic clinic = new Clinic();
    clinic.person("moved").set(attribute("practice"), "G0");
    clinic
        .record("registration", "moved", "2010-01-01")
        .set(column("registration", "end"), java.time.LocalDate.parse("2023-12-31"))
        .set(column("registration", "practice"), "G1");
    clinic
        .record("registration", "moved", "2024-01-01")
        .set(column("registration", "practice"), "G2");
    Expression practice = new Expression.Attribute(attribute("practice"));
    assertThat(ask(clinic.store(), practice)).isEqualTo(new Value.Text("G2"));
  }

  @Test
  void aPlainAttributeServesWhereTheDataHoldNoSuchRecords() {
    Clinic clinic = new Clinic();
    clinic.person("p").set(attribute("practice"), "G0");
    assertThat(ask(clinic.store(), new Expression.Attribute(attribute("practice"))))
        .isEqualTo(new Value.Text("G0"));
  }
}
