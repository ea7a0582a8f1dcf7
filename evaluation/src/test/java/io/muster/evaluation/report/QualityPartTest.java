package io.muster.evaluation.report;

import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.evaluation.Evaluation;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import org.junit.jupiter.api.Test;

class QualityPartTest {
  private final PeopleSketch people = new PeopleSketch().person("ann").person("bob");

  private Told quality() {
    OutreachSketch outreach =
        new OutreachSketch().step("invited", "Invited", 1, records("contact"));
    return Told.of(Evaluation.evaluate(outreach.plan(), people.store()), "records");
  }

  private QualityPartTest contact(String id, int day, String... more) {
    people.record(id, "contact", day, more);
    return this;
  }

  @Test
  void recordsStandUnderTheSystemTheyCameFromAndThoseWithoutADateUnderNone() {
    contact("ann", 1, "system", "emis").contact("ann", 2, "system", "emis").contact("bob", 1);
    people.undated("bob", "contact", "system", "emis");
    assertThat(quality().table("kinds"))
        .containsExactly(
            "Records | All | Without a date | Days until they arrived | emis | not recorded",
            "contacts | 4 | 1 | – | 2 | 1");
  }

  @Test
  void howLateTheyArrivedIsTheMedianWithItsQuartiles() {
    contact("ann", 0, "recorded", "2022-01-03")
        .contact("ann", 1, "recorded", "2022-01-08")
        .contact("bob", 2, "recorded", "2022-01-13");
    assertThat(quality().table("kinds")).last().asString().contains("| 6 (4–8) |");
  }

  @Test
  void everyMonthIsToldEvenOneWithoutRecords() {
    contact("ann", 0, "system", "emis").contact("ann", 70, "system", "emis");
    assertThat(quality().table("periods"))
        .containsExactly("Dated in | emis", "2022-01 | 1", "2022-02 | 0", "2022-03 | 1");
  }

  @Test
  void overManyYearsItIsToldByYear() {
    contact("ann", 0, "system", "emis").contact("ann", -1200, "system", "emis");
    assertThat(quality().table("periods"))
        .containsExactly("Dated in | emis", "2018 | 1", "2022 | 1");
  }

  @Test
  void aColumnThatIsLeftEmptyIsToldWithTheRecordsItIsOf() {
    contact("ann", 1, "channel", "letter", "direction", "out", "outcome", "delivered")
        .contact("bob", 1, "direction", "in", "outcome", "responded");
    assertThat(quality().table("categories"))
        .containsExactly(
            "Column | Left empty | Unknown | Of so many records",
            "channel of contacts | 1 | 0 | 2");
  }

  @Test
  void whereEveryColumnIsFilledNothingIsSaidOfIt() {
    contact("ann", 1, "channel", "letter", "direction", "out", "outcome", "delivered");
    assertThat(quality().table("categories")).isEmpty();
  }

  @Test
  void whatTwoSystemsHoldIsCountedOnceAndToldApart() {
    contact("ann", 1, "channel", "letter", "system", "emis")
        .contact("ann", 1, "channel", "letter", "system", "refer-all");
    assertThat(quality().table("kinds").get(0)).contains("| Held twice |");
    assertThat(quality().table("kinds").get(1)).startsWith("contacts | 1 | 0 | 1 |");
    assertThat(quality().words()).contains("Those held twice are of everybody in the data");
  }
}
