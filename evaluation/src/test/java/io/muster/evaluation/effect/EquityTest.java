package io.muster.evaluation.effect;

import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.Schema;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import io.muster.evaluation.effect.GroupComparison.Gap;
import io.muster.evaluation.effect.GroupComparison.Group;
import io.muster.evaluation.measure.Proportion;
import io.muster.evaluation.statistics.CochranArmitage;
import io.muster.evaluation.statistics.SlopeIndex;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class EquityTest {
  private final PeopleSketch people = new PeopleSketch();
  private int added;

  private static Expression attribute(String name) {
    return new Expression.Attribute(Schema.standard().attribute(name).orElseThrow());
  }

  private static OutreachSketch comparedBy(Expression by) {
    return new OutreachSketch()
        .step("referred", "Referred", 1, records("referral"))
        .compare(List.of("referred"), "group", by);
  }

  private GroupComparison comparison(Expression by) {
    return Collected.effects(comparedBy(by), people)
        .comparisons()
        .get(0)
        .comparisons()
        .get(0);
  }

  /** So many people with an attribute, the first of whom were referred. */
  private EquityTest group(int referred, int of, String... attribute) {
    for (int i = 0; i < of; i++) {
      String id = "p%04d".formatted(added++);
      people.person(id, attribute);
      if (i < referred) {
        people.record(id, "referral", 5);
      }
    }
    return this;
  }

  @Test
  void theGapBetweenTwoGroupsIsThatOfTheirSharesWithNewcombesInterval() {
    group(56, 70, "sex", "female").group(48, 80, "sex", "male");
    Gap gap = comparison(attribute("sex")).gap().value().orElseThrow();
    assertThat(gap.from().name()).isEqualTo("female");
    assertThat(gap.to().name()).isEqualTo("male");
    assertThat(gap.difference().value()).isCloseTo(.2, within(1e-12));
    assertThat(gap.difference().low()).isCloseTo(.0524315, within(1e-7));
    assertThat(gap.difference().high()).isCloseTo(.3338727, within(1e-7));
    assertThat(gap.ratio().value().orElseThrow().value()).isCloseTo(.8 / .6, within(1e-12));
  }

  @Test
  void whereOneGroupIsNobodyTheGapIsToldAndTheRatioIsNot() {
    group(10, 10, "sex", "female").group(0, 20, "sex", "male");
    Gap gap = comparison(attribute("sex")).gap().value().orElseThrow();
    assertThat(gap.difference().low()).isCloseTo(.6791, within(1e-4));
    assertThat(gap.difference().high()).isEqualTo(1);
    assertThat(gap.ratio())
        .hasToString("cannot be worked out, because nobody in one of the groups reached it");
  }

  @Test
  void numbersStandInOrderAndTheirTrendIsCochransAndArmitages() {
    group(83, 86, "imd_decile", "1")
        .group(90, 93, "imd_decile", "2")
        .group(129, 136, "imd_decile", "3")
        .group(70, 82, "imd_decile", "4");
    GroupComparison comparison = comparison(attribute("imd_decile"));
    CochranArmitage trend = comparison.trend().value().orElseThrow();
    assertThat(trend.chiSquared()).isCloseTo(8.224922, within(1e-6));
    assertThat(trend.p()).isCloseTo(.0041319, within(1e-7));
    assertThat(comparison.slope().value())
        .isEqualTo(SlopeIndex.ofShares(new int[] {83, 90, 129, 70}, new int[] {86, 93, 136, 82}));
    assertThat(comparison.gap().value().orElseThrow().from().name()).isEqualTo("1");
    assertThat(comparison.gap().value().orElseThrow().to().name()).isEqualTo("4");
  }

  @Test
  void aGroupThatIsMissingFromTheScaleKeepsItsDistance() {
    group(3, 10, "imd_decile", "1")
        .group(4, 10, "imd_decile", "2")
        .group(8, 10, "imd_decile", "10");
    assertThat(comparison(attribute("imd_decile")).trend().value())
        .isEqualTo(CochranArmitage.of(
            new int[] {3, 4, 8}, new int[] {10, 10, 10}, new double[] {1, 2, 10}));
  }

  @Test
  void bandsStandInTheirOrderAndNotThatOfTheirNames() {
    group(1, 2, "birth_date", "1930-01-01")
        .group(1, 3, "birth_date", "2010-01-01")
        .group(2, 4, "birth_date", "1975-01-01");
    GroupComparison comparison = comparison(new Expression.Band(
        new Expression.Age(new Expression.Index()),
        List.of(BigDecimal.valueOf(40), BigDecimal.valueOf(50))));
    assertThat(comparison.ordered()).isTrue();
    assertThat(comparison.groups())
        .extracting(Group::name)
        .containsExactly("under 40", "40 to 49", "50 and over");
  }

  @Test
  void thoseOfWhomItIsNotKnownAreAGroupOfTheirOwnAndNoPartOfTheGap() {
    group(1, 4, "sex", "male").group(5, 5).group(3, 4, "sex", "female");
    GroupComparison comparison = comparison(attribute("sex"));
    assertThat(comparison.groups())
        .extracting(Group::name)
        .containsExactly("female", "male", "not recorded");
    assertThat(comparison.groups().get(2).reached())
        .isEqualTo(Proportion.of(5, 5, "members of the group not recorded"));
    assertThat(comparison.gap().value().orElseThrow().from().name()).isEqualTo("female");
  }

  @Test
  void membersAreAskedAtTheirIndexDateAndNoLater() {
    group(1, 1).group(0, 1);
    people.record("p0000", "diagnosis", 1).record("p0001", "diagnosis", -1);
    Records diagnoses = records("diagnosis");
    assertThat(comparison(diagnoses.any()).groups())
        .extracting(Group::name, g -> g.reached().count())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("no", 1),
            org.assertj.core.groups.Tuple.tuple("yes", 0));
  }

  @Test
  void theHighestAndTheLowestOfManyAreSaidToBePickedAfterLooking() {
    group(1, 4, "practice", "a").group(3, 4, "practice", "b").group(2, 4, "practice", "c");
    GroupComparison comparison = comparison(attribute("practice"));
    Gap gap = comparison.gap().value().orElseThrow();
    assertThat(gap.from().name()).isEqualTo("b");
    assertThat(gap.to().name()).isEqualTo("a");
    assertThat(comparison.warnings()).containsExactly(Warning.PICKED_EXTREMES);
    assertThat(comparison.slope().because()).contains("the groups have no order");
  }

  @Test
  void oneGroupIsComparedWithNothing() {
    group(1, 4, "sex", "male").group(1, 2);
    assertThat(comparison(attribute("sex")).gap().because())
        .contains("there are not two groups with anybody in them");
  }

  @Test
  void theNumberOfComparisonsIsThatOfStepsTimesGroupings() {
    group(1, 4, "sex", "male");
    OutreachSketch outreach = new OutreachSketch()
        .step("referred", records("referral"))
        .step("attended", records("appointment"))
        .compare(List.of("referred", "attended"), "sex", attribute("sex"));
    Equity equity = Collected.effects(outreach, people).comparisons().get(0);
    assertThat(equity.made()).isEqualTo(2);
    assertThat(equity.evidence().level()).isEqualTo(1);
  }
}
