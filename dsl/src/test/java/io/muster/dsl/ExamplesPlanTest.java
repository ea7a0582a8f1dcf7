package io.muster.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSystem;
import io.muster.core.plan.ExamplePlan;
import io.muster.core.plan.ExamplePlan.Expectation;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What examples mean: text in, plan out. */
class ExamplesPlanTest {
  private static final String HEAD = """
      codes a = snomed 1, 2
      cohort c index 2021-07-19 include "ill": diagnosis of a
      outreach o for c step s: contact exit e: referral target s >= 1%
      """;

  private static ExamplePlan example(String text) {
    return Muster.compile(CohortText.of("test.cohort", HEAD + "example \"x\" of " + text))
        .examples()
        .get(0);
  }

  private static List<Expectation> expectations(String text) {
    return example(text.replace(" expect", " born 1980-01-01 expect")).expectations();
  }

  private static Value day(String iso) {
    return new Value.Day(LocalDate.parse(iso));
  }

  /** What the one record of an example holds, by column. */
  private static List<String> cells(String event) {
    return example("c " + event + " expect included").events().get(0).cells().stream()
        .map(cell -> cell.column() + " " + cell.value())
        .toList();
  }

  @Test
  void aPersonIsWhatIsToldOfThem() {
    Schema schema = Schema.standard();
    assertThat(example("c born 1980-01-01, sex \"female\", housebound \"yes\" carer \"no\""
                + " expect included")
            .attributes())
        .containsExactly(
            new ExamplePlan.Cell(schema.attribute("birth_date").orElseThrow(), day("1980-01-01")),
            new ExamplePlan.Cell(schema.attribute("sex").orElseThrow(), new Value.Text("female")),
            new ExamplePlan.Cell(schema.attribute("housebound").orElseThrow(), Truth.TRUE),
            new ExamplePlan.Cell(schema.attribute("carer").orElseThrow(), Truth.FALSE));
  }

  @Test
  void aRecordHoldsItsDaysTheFirstCodeOfItsListAndWhatIsToldOfIt() {
    assertThat(cells("diagnosis of a on 2021-01-01 to 2021-02-01"))
        .containsExactly(
            "date 2021-01-01",
            "end 2021-02-01",
            "code " + new Value.Coded(new Code(CodeSystem.SNOMED, "1")));
    assertThat(cells("observation undated with value 30 kg/m2"))
        .containsExactly("value 30 kg/m2", "unit kg/m2");
    assertThat(cells("contact on 2021-01-01 with channel \"letter\" and direction \"in\""))
        .containsExactly("date 2021-01-01", "channel letter", "direction in");
  }

  @Test
  void somebodyIsExpectedInOrOutAndForAReason() {
    assertThat(expectations("c expect included"))
        .containsExactly(new Expectation.Included(true, Optional.empty()));
    assertThat(expectations("c expect not included because \"ill\" is not met"))
        .containsExactly(because(false, Truth.FALSE));
    assertThat(expectations("c expect included because \"ill\" is met"))
        .containsExactly(because(true, Truth.TRUE));
    assertThat(expectations("c expect not included because \"ill\" is unknown"))
        .containsExactly(because(false, Truth.UNKNOWN));
  }

  private static Expectation because(boolean included, Truth answer) {
    return new Expectation.Included(included, Optional.of(new Expectation.Because("ill", answer)));
  }

  @Test
  void somebodyIsExpectedToReachAStepOrNotAndToLeave() {
    assertThat(expectations("o expect reached s on 2021-08-01 and left by e"))
        .containsExactly(
            new Expectation.Reached("s", true, Optional.of(LocalDate.parse("2021-08-01"))),
            new Expectation.LeftBy("e"));
    assertThat(expectations("o expect not reached s"))
        .containsExactly(new Expectation.Reached("s", false, Optional.empty()));
  }
}
