package io.muster.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.plan.Expression;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import io.muster.evaluation.Evaluation;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members of more than one outreach. */
class OverlapTest {

  private static OutreachPlan of(String attribute, String text) {
    Expression is = new Expression.In(
        new Expression.Attribute(Schema.standard().attribute(attribute).orElseThrow()),
        List.of(new Expression.Literal(new Value.Text(text))));
    return new OutreachSketch().titles(attribute, "").include("those", is).plan();
  }

  @Test
  void areThoseOfBothCohorts() {
    PeopleSketch people = new PeopleSketch()
        .person("ann", "sex", "female", "practice", "A", "language", "fr")
        .person("bea", "sex", "female", "practice", "A")
        .person("cat", "sex", "female", "practice", "B")
        .person("dan", "sex", "male", "practice", "B");
    List<OutreachPlan> plans =
        List.of(of("sex", "female"), of("practice", "A"), of("language", "fr"));
    Overlap overlap = Evaluation.overlap(new Program(List.of(), plans, List.of()), people.store());
    assertThat(overlap.outreaches()).extracting(Overlap.Outreach::members).containsExactly(3, 2, 1);
    assertThat(overlap.pairs()).extracting(Overlap.Pair::people).containsExactly(2, 1, 1);
    assertThat(overlap.several()).isEqualTo(2);
  }
}
