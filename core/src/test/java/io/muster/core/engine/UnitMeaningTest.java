package io.muster.core.engine;

import static io.muster.core.engine.Clinic.codes;
import static io.muster.core.engine.Clinic.column;
import static io.muster.core.engine.Clinic.everyone;
import static io.muster.core.engine.Clinic.ids;
import static io.muster.core.engine.Clinic.kind;
import static io.muster.core.engine.Clinic.number;
import static io.muster.core.engine.Clinic.test;
import static io.muster.core.engine.Clinic.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.codes.CodeList;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Shown;
import io.muster.core.schema.Column;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitMeaningTest {
  private static final CodeList BMI = codes("bmi_codes", "BMI");
  private static final Column VALUE = column("observation", "value");
  private static final Column UNIT = column("observation", "unit");

  private final ReferenceEngine engine = new ReferenceEngine();

  private static Expression latest(CodeList codes) {
    return new Expression.ColumnOf(
        Pick.latest(Records.Selection.of(kind("observation"), codes)), VALUE);
  }

  private static Expression atLeast(CodeList codes, String number, String unit) {
    return new Expression.Compare(latest(codes), Comparison.AT_LEAST, number(number, unit));
  }

  private static Clinic clinic(String id) {
    Clinic clinic = new Clinic();
    clinic.person(id);
    return clinic;
  }

  private static PatientStore measured(double value, String unit) {
    return clinic("p").measured("p", "BMI", "2024-01-01", value, unit).store();
  }

  /** Three people, each measured in another unit. */
  private static PatientStore inUnits(String... units) {
    Clinic clinic = new Clinic();
    for (int i = 0; i < units.length; i++) {
      clinic.person("p" + i);
      clinic.measured("p" + i, "BMI", "2024-01-01", 50 + i, units[i]);
    }
    return clinic.store();
  }

  @ParameterizedTest
  @CsvSource({
    "140, mm[Hg], 18.66508, kPa, TRUE",
    "140, mm[Hg], 18.66509, kPa, FALSE",
    "18.7, kPa, 140, mm[Hg], TRUE",
    "5500, umol/L, 5.5, mmol/L, TRUE",
    "70000, g, 70, kg, TRUE",
    "69999, g, 70, kg, FALSE",
    "154.33, '[lb_av]', 70, kg, TRUE",
    "154.32, '[lb_av]', 70, kg, FALSE",
    "38, Cel, 100.4, '[degF]', TRUE",
    "37.9, Cel, 100.4, '[degF]', FALSE",
    "48, MMOL/MOL, 48, mmol/mol, TRUE",
    "5, \u00b5g/L, 5, ug/L, TRUE",
  })
  void aValueOfAConvertibleUnitComparesConverted(
      double value, String unit, String bound, String boundUnit, Truth expected) {
    assertThat(test(measured(value, unit), atLeast(BMI, bound, boundUnit))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "100, mg/dL, 5, mmol/L",
    "6.5, %, 65, mmol/mol",
    "7, {score}, 5, %",
    "32, stone, 30, kg",
    "32, '', 30, kg/m2"
  })
  void aValueOfAnotherKindOfUnitIsUnknown(
      double value, String unit, String bound, String boundUnit) {
    assertThat(test(measured(value, unit), atLeast(BMI, bound, boundUnit)))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void twoValuesOfOnePersonCompareConverted() {
    PatientStore store = clinic("p")
        .measured("p", "W1", "2024-01-01", 70, "kg")
        .measured("p", "W2", "2024-01-02", 70_500, "g")
        .store();
    Expression grown = new Expression.Compare(
        latest(codes("now", "W2")), Comparison.MORE, latest(codes("then", "W1")));
    assertThat(test(store, grown)).isEqualTo(Truth.TRUE);
  }

  @Test
  void betweenAndInCompareConvertedToo() {
    Expression between =
        new Expression.Between(latest(BMI), number("18", "kPa"), number("150", "mm[Hg]"));
    assertThat(test(measured(140, "mm[Hg]"), between)).isEqualTo(Truth.TRUE);
    Expression in =
        new Expression.In(latest(BMI), List.of(number("10", "kPa"), number("18.66508", "kPa")));
    assertThat(test(measured(140, "mm[Hg]"), in)).isEqualTo(Truth.TRUE);
  }

  @Test
  void aValueWithoutUnitTakesTheOneItsListAssumes() {
    CodeList assuming = BMI.assuming("kg/m2");
    assertThat(test(measured(32, ""), atLeast(assuming, "30", "kg/m2"))).isEqualTo(Truth.TRUE);
    assertThat(test(measured(32, "g/m2"), atLeast(assuming, "30", "kg/m2"))).isEqualTo(Truth.FALSE);
    assertThat(Clinic.ask(measured(32, ""), latest(assuming)))
        .isEqualTo(new Value.Decimal(new BigDecimal("32"), "kg/m2"));
  }

  @Test
  void aFilterTakesTheAssumedUnitToo() {
    Records heavy = Records.Selection.of(kind("observation"), BMI.assuming("kg/m2"))
        .where(new Expression.Compare(
            new Expression.Field(VALUE), Comparison.AT_LEAST, number("30", "kg/m2")));
    Expression any = new Expression.HasCount(heavy, Comparison.AT_LEAST, 1);
    assertThat(test(measured(32, ""), any)).isEqualTo(Truth.TRUE);
  }

  @Test
  void anAssumedUnitIsSaidAndCounted() {
    Rule obese = Rule.include("obese", atLeast(BMI.assuming("kg/m2"), "30", "kg/m2"));
    CohortResult result = engine.run(everyone(obese), inUnits("kg/m2", "", ""));
    assertThat(ids(result)).hasSize(3);
    assertThat(result.explain("p1").lines().get(0).evidence())
        .extracting(Evidence::words)
        .containsExactly("observation on 2024-01-01: local BMI, 51 (assumed kg/m2)");
    assertThat(result.explain("p0").lines().get(0).evidence())
        .extracting(Evidence::words)
        .containsExactly("observation on 2024-01-01: local BMI, 50 kg/m2");
    assertThat(result.warnings())
        .containsExactly("2 observations of bmi_codes have no unit; kg/m2 is assumed");
  }

  @Test
  void aNumberWithoutUnitComparesRawValuesOfOneUnit() {
    Rule high = Rule.include("high", atLeast(BMI, "51", ""));
    assertThat(ids(engine.run(everyone(high), inUnits("kg/m2", "KG/M2", "kg / m2"))))
        .containsExactly("p1", "p2");
  }

  @Test
  void aNumberWithoutUnitIsRefusedWhereTheRecordsHoldSeveral() {
    Rule high = Rule.include("high", atLeast(BMI, "48", ""));
    assertThatThrownBy(() -> engine.run(everyone(high), inUnits("%", "mmol/mol", "MMOL/MOL")))
        .isInstanceOf(EngineException.class)
        .hasMessage("The rule \"high\" compares a number without a unit with observations of "
            + "bmi_codes, and the data hold these in 2 units: %, mmol/mol. Write one of them "
            + "after the number.");
  }

  @Test
  void aUnitIsSeenHoweverManyRecordsComeBeforeIt() {
    Rule high = Rule.include("high", atLeast(BMI, "48", ""));
    String[] units = new String[2_500];
    Arrays.fill(units, "%");
    assertThatCode(() -> engine.run(everyone(high), inUnits(units))).doesNotThrowAnyException();
    units[2_499] = "mmol/mol";
    assertThatThrownBy(() -> engine.run(everyone(high), inUnits(units)))
        .hasMessageContaining("2 units: %, mmol/mol.");
  }

  @Test
  void anAssumedUnitIsOneOfTheUnitsThatTheRecordsHold() {
    Rule high = Rule.include("high", atLeast(BMI.assuming("kg"), "48", ""));
    assertThatThrownBy(() -> engine.run(everyone(high), inUnits("g", "")))
        .hasMessageContaining("2 units: g, kg.");
    assertThatCode(() -> engine.run(everyone(high), inUnits("kg", ""))).doesNotThrowAnyException();
  }

  @Test
  void aTextThatIsNoUnitIsCountedAndNotRepeated() {
    Rule high = Rule.include("high", atLeast(BMI, "48", ""));
    assertThatThrownBy(() -> engine.run(everyone(high), inUnits("kg", "ZZPHI Jane Doe")))
        .hasMessageContaining("2 units: kg and 1 that UCUM does not know.")
        .hasMessageNotContaining("ZZPHI");
  }

  @Test
  void recordsOfOtherCodesMayHoldOtherUnits() {
    PatientStore store = clinic("p")
        .measured("p", "BMI", "2024-01-01", 32, "kg/m2")
        .measured("p", "HBA1C", "2024-01-01", 48, "mmol/mol")
        .store();
    Rule high = Rule.include("high", atLeast(BMI, "30", ""));
    assertThat(ids(engine.run(everyone(high), store))).containsExactly("p");
  }

  @Test
  void aFilterOnOneUnitMayCompareRawValues() {
    Records inKilograms = Records.Selection.of(kind("observation"), BMI)
        .where(new Expression.Compare(new Expression.Field(UNIT), Comparison.EQUAL, text("kg")))
        .where(
            new Expression.Compare(new Expression.Field(VALUE), Comparison.AT_LEAST, number("50")));
    Rule heavy =
        Rule.include("heavy", new Expression.HasCount(inKilograms, Comparison.AT_LEAST, 1));
    assertThat(ids(engine.run(everyone(heavy), inUnits("kg", "g")))).containsExactly("p0");
  }

  @Test
  void unionsAndWhatIsSetAgainstRecordsAreRefusedToo() {
    PatientStore store = inUnits("kg", "g");
    Records all = Records.Selection.of(kind("observation"), BMI);
    Records heavy = all.where(
        new Expression.Compare(new Expression.Field(VALUE), Comparison.AT_LEAST, number("50")));
    Records either = new Records.Union(List.of(Records.Selection.of(kind("diagnosis")), heavy));
    Records followed = new Records.Sequence(
        all, Records.Sequence.Relation.FOLLOWED, false, Optional.empty(), heavy);
    for (Records records : List.of(either, followed)) {
      Rule rule = Rule.include("heavy", new Expression.HasCount(records, Comparison.AT_LEAST, 1));
      assertThatThrownBy(() -> engine.run(everyone(rule), store))
          .hasMessageStartingWith("The rule \"heavy\"");
    }
  }

  @Test
  void bandsFiltersShownColumnsAndStepsAreRefusedToo() {
    PatientStore store = inUnits("kg", "g");
    Records heavy = Records.Selection.of(kind("observation"), BMI)
        .where(
            new Expression.Compare(new Expression.Field(VALUE), Comparison.AT_LEAST, number("50")));
    Rule filtered = Rule.include("heavy", new Expression.HasCount(heavy, Comparison.AT_LEAST, 1));
    assertThatThrownBy(() -> engine.run(everyone(filtered), store))
        .hasMessageStartingWith("The rule \"heavy\"");
    Expression band = new Expression.Band(latest(BMI), List.of(new BigDecimal("50")));
    CohortPlan shown = new CohortPlan(
        "c",
        "",
        IndexDate.on(Clinic.INDEX),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(new Shown("weight", band)),
        List.of());
    assertThatThrownBy(() -> engine.run(shown, store))
        .hasMessageStartingWith("The column \"weight\"");
    OutreachPlan outreach = new OutreachPlan(
        "o",
        "",
        everyone(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OutreachPlan.StepOrder.LENIENT,
        List.of(new OutreachPlan.Step("weighed", "", heavy, 1, false)),
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
    assertThatThrownBy(() -> engine.reader(outreach, store))
        .hasMessageStartingWith("The step \"weighed\"");
  }
}
