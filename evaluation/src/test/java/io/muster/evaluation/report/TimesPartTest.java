package io.muster.evaluation.report;

import static io.muster.evaluation.OutreachSketch.day;
import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.evaluation.Evaluation;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import io.muster.evaluation.disclosure.Profile;
import io.muster.evaluation.report.document.Chart.Steps.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimesPartTest {
  private final PeopleSketch people = new PeopleSketch();

  private EvaluationReport report() {
    OutreachSketch outreach = new OutreachSketch()
        .step("referred", "Referred", 1, records("referral"))
        .exit("declined", records("contact", "outcome", "declined"));
    return Evaluation.evaluate(outreach.plan(), people.store());
  }

  private Told times() {
    return Told.of(report(), "times");
  }

  private TimesPartTest members(int number) {
    for (int i = 0; i < number; i++) {
      people.person("p%03d".formatted(i));
    }
    return this;
  }

  @Test
  void sharesAreOfAllMembersByTheEndOfADay() {
    members(4).people.record("p000", "referral", 7).record("p001", "referral", 28);
    assertThat(times().table("reached_by"))
        .containsExactly(
            "Step | Reached by day 7 | Reached by day 28 | Reached by day 90 | Reached by day 180",
            "Referred | 25.0 % | 50.0 % | 50.0 % | 50.0 %");
    assertThat(times().section().ofWhom()).isEqualTo("share of 4 members");
  }

  @Test
  void whoReachedItOrLeftCanNoLongerReachIt() {
    members(4)
        .people
        .record("p000", "referral", 7)
        .record("p001", "contact", 20, "outcome", "declined");
    assertThat(times().table("at_risk")).last().isEqualTo("Referred | 3 | 2 | 2 | 2");
  }

  @Test
  void daysThatNobodyWasFollowedToAreNotTold() {
    members(2).people.asOf(day(30));
    assertThat(times().table("at_risk"))
        .first()
        .isEqualTo("Step | At risk after day 7 | At risk after day 28");
  }

  @Test
  void theTeamSeesEveryDayAndAReleaseAFewRoundOnes() {
    members(100);
    for (int i = 0; i < 60; i++) {
      people.record("p%03d".formatted(i), "referral", 1 + i);
    }
    assertThat(times().curves().get(0).points()).extracting(Point::at).contains(13.0, 14.0);
    List<Point> released =
        Told.of(report(), "times", Profile.nhs()).curves().get(0).points();
    assertThat(released).extracting(Point::at).isSubsetOf(7.0, 28.0, 90.0, 180.0);
    assertThat(released).extracting(Point::share).contains(0.3);
  }

  @Test
  void aReleaseWithholdsADayOnWhichFewHadReachedIt() {
    members(100);
    for (int i = 0; i < 60; i++) {
      people.record("p%03d".formatted(i), "referral", i < 3 ? 2 : 20);
    }
    assertThat(Told.of(report(), "times", Profile.nhs()).table("reached_by"))
        .last()
        .isEqualTo("Referred | * | 60.0 % | 60.0 % | 60.0 %");
  }
}
