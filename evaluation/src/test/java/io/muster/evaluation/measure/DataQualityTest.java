package io.muster.evaluation.measure;

import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.evaluation.Evaluation;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import io.muster.evaluation.measure.DataQuality.Category;
import io.muster.evaluation.measure.DataQuality.Kind;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What members' records are like. */
class DataQualityTest {
  private final PeopleSketch people = new PeopleSketch().person("ann").person("bob");

  private Kind contacts() {
    OutreachSketch outreach = new OutreachSketch().step("invited", records("contact"));
    DataQuality quality = Evaluation.evaluate(outreach.plan(), people.store()).dataQuality();
    assertThat(quality.kinds()).extracting(Kind::name).containsExactly("contact");
    return quality.kinds().get(0);
  }

  @Test
  void recordsAreCountedBySystemAndMonth() {
    people
        .record("ann", "contact", 0, "system", "emis")
        .record("ann", "contact", 30, "system", "emis")
        .record("bob", "contact", 31, "system", "emis")
        .record("bob", "contact", -1);
    assertThat(contacts().months())
        .isEqualTo(new TreeMap<>(Map.of(
            "emis",
            new TreeMap<>(Map.of(YearMonth.of(2022, 1), 2, YearMonth.of(2022, 2), 1)),
            "not recorded",
            new TreeMap<>(Map.of(YearMonth.of(2021, 12), 1)))));
    assertThat(contacts().records()).isEqualTo(4);
  }

  @Test
  void undatedRecordsAreInNoMonth() {
    people.undated("ann", "contact", "system", "emis");
    assertThat(contacts().undated()).isEqualTo(1);
    assertThat(contacts().months()).isEmpty();
  }

  @Test
  void theSameContactFromTwoSystemsIsOne() {
    people
        .record("ann", "contact", 3, "channel", "phone", "system", "emis")
        .record("ann", "contact", 3, "channel", "phone", "system", "systmone");
    assertThat(contacts().records()).isEqualTo(1);
    assertThat(contacts().duplicates()).isEqualTo(1);
  }

  @Test
  void whatDoesNotSayItsCategoryIsCounted() {
    people.record("ann", "contact", 3, "channel", "phone").record("bob", "contact", 3);
    assertThat(contacts().categories())
        .contains(new Category("channel", 1, 0), new Category("direction", 2, 0));
  }

  @Test
  void theLagIsFromTheDayToTheDayItReachedTheRecord() {
    people
        .record("ann", "contact", 3, "recorded", "2022-01-11")
        .record("bob", "contact", 3, "recorded", "2022-01-03")
        .record("bob", "contact", 9);
    assertThat(contacts().lag().people()).isEqualTo(new TreeMap<>(Map.of(7, 1, -1, 1)));
    assertThat(contacts().withoutLag()).isEqualTo(1);
  }
}
