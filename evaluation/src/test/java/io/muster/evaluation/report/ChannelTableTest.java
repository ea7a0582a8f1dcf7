package io.muster.evaluation.report;

import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.evaluation.Evaluation;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelTableTest {
  private final PeopleSketch people = new PeopleSketch();

  private List<String> channels() {
    OutreachSketch outreach = new OutreachSketch()
        .step("invited", "Invited", 1, records("contact"))
        .step("referred", "Referred", 1, records("referral"));
    return Told.of(Evaluation.evaluate(outreach.plan(), people.store()), "conversion")
        .table("channels");
  }

  @Test
  void aStepIsToldByTheChannelThatFirstSucceeded() {
    people
        .person("ann")
        .record("ann", "contact", 1, "channel", "letter")
        .record("ann", "contact", 2, "channel", "phone");
    people.person("bob").record("bob", "contact", 3, "channel", "phone");
    assertThat(channels())
        .containsExactly(
            "Step, by the channel that first succeeded | Reached | letter | phone",
            "Invited | 2 | 1 | 1");
  }

  @Test
  void aRecordThatNamesNoChannelHasAColumnOfItsOwn() {
    people.person("ann").record("ann", "contact", 1, "channel", "letter");
    people.person("bob").record("bob", "contact", 1);
    assertThat(channels()).last().isEqualTo("Invited | 2 | 1 | 1");
    assertThat(channels()).first().asString().endsWith("| letter | not recorded");
  }

  @Test
  void aStepWhoseRecordsHaveNoChannelsIsNotInIt() {
    people.person("ann").record("ann", "contact", 1, "channel", "letter");
    people.record("ann", "referral", 2);
    assertThat(channels()).hasSize(2);
  }

  @Test
  void whereNoRecordNamesAChannelThereIsNoTable() {
    people.person("ann").record("ann", "contact", 1).record("ann", "referral", 2);
    assertThat(channels()).isEmpty();
  }
}
