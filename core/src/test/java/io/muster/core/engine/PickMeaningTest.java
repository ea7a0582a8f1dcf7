package io.muster.core.engine;

import static io.muster.core.engine.Clinic.ask;
import static io.muster.core.engine.Clinic.codes;
import static io.muster.core.engine.Clinic.column;
import static io.muster.core.engine.Clinic.date;
import static io.muster.core.engine.Clinic.kind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Window;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PickMeaningTest {
  private static final Records BMI = Records.Selection.of(kind("observation"), codes("bmi", "BMI"));

  private static PatientStore weighed() {
    Clinic clinic = new Clinic()
        .born("p", "1980-01-01")
        .measured("p", "BMI", "2020-01-01", 31, "kg/m2")
        .measured("p", "BMI", "2021-01-01", 28, "kg/m2")
        .measured("p", "BMI", "2022-01-01", 31, "kg/m2")
        .measured("p", "BMI", "2023-01-01", 28, "kg/m2");
    clinic
        .record("observation", "p", "2023-06-01")
        .set(column("observation", "code"), Clinic.code("BMI"));
    return clinic.store();
  }

  private static Value dateOf(PatientStore store, Pick pick) {
    return ask(store, new Expression.ColumnOf(pick, RecordKind.DATE));
  }

  private static Value day(String iso) {
    return new Value.Day(LocalDate.parse(iso));
  }

  @Test
  void theHighestAndTheLowestGoByValueAndTakeTheLatestOfSeveral() {
    assertThat(dateOf(weighed(), Pick.of(Pick.Place.HIGHEST, BMI))).isEqualTo(day("2022-01-01"));
    assertThat(dateOf(weighed(), Pick.of(Pick.Place.LOWEST, BMI))).isEqualTo(day("2023-01-01"));
  }

  private static PatientStore weighedIn(String unit, String other) {
    return new Clinic()
        .born("p", "1980-01-01")
        .measured("p", "BMI", "2020-01-01", 31, unit)
        .measured("p", "BMI", "2021-01-01", 3000, other)
        .store();
  }

  @Test
  void valuesOfSeveralUnitsAreSetAgainstEachOtherInOne() {
    PatientStore store = weighedIn("kg/m2", "g/m2");
    assertThat(dateOf(store, Pick.of(Pick.Place.HIGHEST, BMI))).isEqualTo(day("2020-01-01"));
    assertThat(dateOf(store, Pick.of(Pick.Place.LOWEST, BMI))).isEqualTo(day("2021-01-01"));
  }

  @Test
  void thereIsNoHighestOfValuesWhoseUnitsDoNotConvert() {
    Pick highest = Pick.of(Pick.Place.HIGHEST, BMI);
    assertThat(dateOf(weighedIn("kg/m2", "cm"), highest).known()).isFalse();
    assertThat(dateOf(weighedIn("kg/m2", ""), highest).known()).isFalse();
  }

  @Test
  void aValueWithoutAUnitHasTheOneItsListAssumes() {
    Records assuming =
        Records.Selection.of(kind("observation"), codes("bmi", "BMI").assuming("g/m2"));
    Records either = new Records.Union(List.of(assuming, Records.Selection.of(kind("contact"))));
    PatientStore store = weighedIn("kg/m2", "");
    assertThat(dateOf(store, Pick.of(Pick.Place.HIGHEST, assuming))).isEqualTo(day("2020-01-01"));
    assertThat(ask(
            store, new Expression.ColumnOf(Pick.latest(either), column("observation", "value"))))
        .isEqualTo(new Value.Decimal(new BigDecimal("3000"), "g/m2"));
  }

  @Test
  void theHighestIsPickedAmongRecordsThatHaveAValue() {
    Records diagnoses = Records.Selection.of(kind("diagnosis"));
    assertThatThrownBy(() -> Pick.of(Pick.Place.HIGHEST, diagnoses))
        .hasMessage("the highest and the lowest go by a value");
  }

  @Test
  void anOrdinalCountsFromTheFirstAndIsMissingWhereThereAreFewer() {
    assertThat(dateOf(weighed(), Pick.nth(3, BMI))).isEqualTo(day("2022-01-01"));
    assertThat(dateOf(weighed(), Pick.nth(6, BMI)).known()).isFalse();
  }

  @Test
  void firstInAWindowIsTheFirstOfThoseInItAndFirstEverIsTestedByIt() {
    Window since2021 = Window.Range.from(date("2021-01-01"));
    assertThat(dateOf(weighed(), Pick.first(BMI.in(since2021)))).isEqualTo(day("2021-01-01"));
    assertThat(dateOf(weighed(), Pick.firstEver(BMI, List.of(since2021))).known())
        .isFalse();
    Window since2020 = Window.Range.from(date("2020-01-01"));
    assertThat(dateOf(weighed(), Pick.firstEver(BMI, List.of(since2020))))
        .isEqualTo(day("2020-01-01"));
  }

  @Test
  void firstEverSeesAsFarAsTheWindowThatTestsIt() {
    PatientStore store = new Clinic()
        .born("p", "1980-01-01")
        .measured("p", "BMI", "2024-03-05", 30, "")
        .store();
    Window march = Window.Range.between(date("2024-03-01"), date("2024-03-31"));
    assertThat(dateOf(store, Pick.firstEver(BMI, List.of(march)))).isEqualTo(day("2024-03-05"));
    assertThat(dateOf(store, Pick.firstEver(BMI, List.of())).known()).isFalse();
  }

  /** Whether the latest visit of somebody was kept, in both engines' words. */
  private static List<Truth> kept(boolean visited, Optional<Boolean> kept) {
    Column column = Column.truth("kept");
    RecordKind visit = RecordKind.of("visit", "visits", column);
    PatientStore.Builder builder =
        PatientStore.builder(Schema.standard().with(visit), Clinic.AS_OF);
    builder.person("p");
    if (visited) {
      Row row = builder.record(visit, "p").set(RecordKind.DATE, LocalDate.parse("2024-01-01"));
      kept.ifPresent(answer -> row.set(column, answer));
    }
    PatientStore store = builder.build();
    Expression question = new Expression.ColumnOf(Pick.latest(Records.Selection.of(visit)), column);
    CohortPlan plan = Clinic.everyone(Rule.include("kept", question));
    return Stream.of(new ReferenceEngine(), new ColumnarEngine(1))
        .map(engine -> engine.run(plan, store).attrition().rows().get(0))
        .map(row -> row.met() == 1 ? Truth.TRUE : row.unknown() == 1 ? Truth.UNKNOWN : Truth.FALSE)
        .distinct()
        .toList();
  }

  @Test
  void aYesOrNoOfARecordThatIsNotThereIsUnknown() {
    assertThat(kept(true, Optional.of(true))).containsExactly(Truth.TRUE);
    assertThat(kept(true, Optional.of(false))).containsExactly(Truth.FALSE);
    assertThat(kept(true, Optional.empty())).containsExactly(Truth.UNKNOWN);
    assertThat(kept(false, Optional.empty())).containsExactly(Truth.UNKNOWN);
  }
}
