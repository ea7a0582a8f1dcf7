package io.muster.evaluation.measure;

import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.muster.core.plan.Expression;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import io.muster.evaluation.Evaluation;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import io.muster.evaluation.measure.Flow.Lost;
import io.muster.evaluation.measure.Flow.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The path from everyone in the data to the last step. */
class FlowTest {

  @Test
  void tellsAtEveryStageWhoWentOnAndWhereTheOthersWent() {
    PeopleSketch people = new PeopleSketch()
        .person("ann", "sex", "female")
        .person("bea", "sex", "female", "death_date", "2022-02-01")
        .person("cat", "sex", "female")
        .person("dan", "sex", "male")
        .person("eli")
        .record("ann", "contact", 3)
        .record("ann", "referral", 5)
        .record("cat", "contact", 3);
    Expression female = new Expression.In(
        new Expression.Attribute(Schema.standard().attribute("sex").orElseThrow()),
        List.of(new Expression.Literal(new Value.Text("female"))));
    OutreachSketch outreach = new OutreachSketch()
        .include("women", female)
        .step("invited", "Invited", 1, records("contact"))
        .step("referred", "Referred", 1, records("referral"));
    Flow flow = Evaluation.evaluate(outreach.plan(), people.store()).flow();
    assertThat(flow.people()).isEqualTo(5);
    assertThat(flow.stages())
        .containsExactly(
            new Stage("women", false, 3, List.of(new Lost("not met", 1), new Lost("unknown", 1))),
            new Stage("Invited", true, 2, List.of(new Lost("Died", 1))),
            new Stage("Referred", true, 1, List.of(new Lost("Open", 1))));
  }

  @Test
  void cannotBeMadeUnlessItAddsUp() {
    Stage stage = new Stage("women", false, 3, List.of(new Lost("not met", 1)));
    assertThatIllegalStateException().isThrownBy(() -> new Flow(5, List.of(stage)));
  }
}
