package io.muster.evaluation.measure;

import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.muster.evaluation.Evaluation;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartitionTest {

  @Test
  void cannotBeMadeUnlessItAddsUp() {
    List<Partition.Row> rows = List.of(new Partition.Row("none", "No step", List.of()));
    assertThatIllegalStateException().isThrownBy(() -> new Partition(1, List.of(), rows));
  }

  @Test
  void hasEachMemberOnceByFurthestRequiredStepAndState() {
    PeopleSketch people = new PeopleSketch()
        .person("ann")
        .person("bob")
        .person("cat", "death_date", "2022-02-01")
        .record("ann", "contact", 1)
        .record("ann", "notification", 9)
        .record("bob", "contact", 1)
        .record("bob", "referral", 2);
    OutreachSketch outreach = new OutreachSketch()
        .step("invited", records("contact"))
        .step("referred", records("referral"))
        .optional("noticed", records("notification"));
    Partition partition = Evaluation.evaluate(outreach.plan(), people.store()).partition();
    assertThat(partition.states())
        .extracting(s -> s.name())
        .containsExactly("open", "pending", "completed", "died", "left_practice");
    assertThat(partition.rows())
        .containsExactly(
            new Partition.Row("none", "No step", List.of(0, 0, 0, 1, 0)),
            new Partition.Row("invited", "invited", List.of(1, 0, 0, 0, 0)),
            new Partition.Row("referred", "referred", List.of(0, 0, 1, 0, 0)));
  }
}
