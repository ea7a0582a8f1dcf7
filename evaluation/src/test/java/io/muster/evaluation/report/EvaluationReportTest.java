package io.muster.evaluation.report;

import static io.muster.evaluation.OutreachSketch.day;
import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.muster.core.plan.Expression;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import io.muster.evaluation.Evaluation;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import io.muster.evaluation.effect.Effects;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluationReportTest {
  private final PeopleSketch people = new PeopleSketch().person("ann").person("bob");

  private static OutreachSketch outreach() {
    return new OutreachSketch()
        .step("invited", records("contact"))
        .step("referred", records("referral"));
  }

  private EvaluationReport report(OutreachSketch outreach) {
    return Evaluation.evaluate(outreach.plan(), people.store());
  }

  @Test
  void cannotBeMadeOfPartsOfDifferentMembers() {
    EvaluationReport two = report(outreach());
    EvaluationReport three =
        Evaluation.evaluate(outreach().plan(), people.person("cat").store());
    assertThatIllegalStateException()
        .isThrownBy(() -> new EvaluationReport(
            two.header(),
            two.attrition(),
            two.conversion(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            Effects.none(),
            three.partition(),
            two.dataQuality(),
            two.dataNotes()));
  }

  @Test
  void cannotBeMadeWhereTheStepsDoNotAgreeWithWhereEveryoneIs() {
    EvaluationReport none = report(outreach());
    people.record("ann", "contact", 1);
    EvaluationReport one = report(outreach());
    assertThatIllegalStateException()
        .isThrownBy(() -> new EvaluationReport(
            none.header(),
            none.attrition(),
            none.conversion(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            Effects.none(),
            one.partition(),
            none.dataQuality(),
            none.dataNotes()))
        .withMessageContaining("step invited");
  }

  @Test
  void isOfTheMembersOfTheCohortAlone() {
    people.person("cat", "sex", "female").record("bob", "contact", 1);
    Expression female = new Expression.In(
        new Expression.Attribute(Schema.standard().attribute("sex").orElseThrow()),
        List.of(new Expression.Literal(new Value.Text("female"))));
    EvaluationReport report = report(outreach().include("women", female));
    assertThat(report.members()).isEqualTo(1);
    assertThat(report.header().people()).isEqualTo(3);
    assertThat(report.conversion().steps().get(0).reached()).isZero();
  }

  @Test
  void ofNobodyIsWrittenWithoutNumbersThatAreNone() {
    EvaluationReport report = Evaluation.evaluate(
        outreach().target("referred", "0.1").plan(), new PeopleSketch().store());
    assertThat(report.toText() + report.toJson()).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @Test
  void warnsOfACutOffTheDataDoNotReach() {
    people.asOf(day(10));
    assertThat(report(outreach().until(day(20))).header().warnings())
        .satisfiesExactly(
            cutOff -> assertThat(cutOff).contains("after the day the data are complete to"),
            records -> assertThat(records).contains("the data hold no contacts and no referrals"));
  }

  @Test
  void oneIsSaidInTheSingular() {
    String text = Evaluation.evaluate(
            outreach().themes(Optional.empty(), Optional.empty()).plan(),
            new PeopleSketch()
                .person("ann", "sex", "female")
                .record("ann", "theme", 1, "theme", "debt")
                .store())
        .toText();
    assertThat(text).contains("People in the data  1\n", "of 1 member\n", "1 tag,");
    assertThat(text).doesNotContain("1 people", "1 members", "1 tags");
  }

  @Test
  void countsWhatTwoSystemsHeldOnce() {
    people
        .record("ann", "contact", 1, "channel", "letter", "system", "emis")
        .record("ann", "contact", 1, "channel", "letter", "system", "refer-all");
    assertThat(report(outreach()).dataNotes().duplicates()).isEqualTo(1);
  }

  @Test
  void countsWhatNamesNoProgramme() {
    people.record("ann", "contact", 1).record("ann", "contact", 2, "programme", "ours");
    assertThat(report(outreach().programme("ours")).dataNotes().withoutProgramme())
        .isEqualTo(1);
    assertThat(report(outreach()).dataNotes().withoutProgramme()).isZero();
  }
}
