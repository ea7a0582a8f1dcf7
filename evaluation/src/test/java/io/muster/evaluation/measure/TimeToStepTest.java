package io.muster.evaluation.measure;

import static io.muster.evaluation.OutreachSketch.day;
import static io.muster.evaluation.OutreachSketch.records;
import static org.assertj.core.api.Assertions.assertThat;

import io.muster.core.engine.ReferenceEngine;
import io.muster.evaluation.OutreachSketch;
import io.muster.evaluation.PeopleSketch;
import io.muster.evaluation.journey.Journeys;
import io.muster.evaluation.statistics.KaplanMeier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How long it took, and what came before it. */
class TimeToStepTest {
  private final PeopleSketch people = new PeopleSketch().asOf(day(50));

  private TimeToStep time(String step) {
    OutreachSketch outreach = new OutreachSketch()
        .step("invited", records("contact"))
        .step("referred", records("referral"))
        .exit("noticed", records("notification"));
    Journeys journeys = Journeys.of(outreach.plan(), people.store(), new ReferenceEngine());
    return IntStream.range(0, people.ids().size())
        .mapToObj(journeys::of)
        .collect(TimeToStep.of(journeys.plan().step(step), journeys));
  }

  @Test
  void daysRunFromDayZeroToTheStep() {
    people.person("ann").record("ann", "contact", 7);
    assertThat(time("invited").days().count(FollowedUntil.REACHED, 7)).isEqualTo(1);
  }

  @Test
  void exitsDeathAndLeavingComeBeforeItOrNot() {
    people
        .person("ann")
        .record("ann", "notification", 3)
        .person("bob", "death_date", day(5).toString())
        .person("cat")
        .record("cat", "registration", -9, "end", day(9).toString())
        .person("dan")
        .record("dan", "contact", 4)
        .record("dan", "notification", 6);
    Followed days = time("invited").days();
    assertThat(days.count(FollowedUntil.EXIT, 3)).isEqualTo(1);
    assertThat(days.count(FollowedUntil.DIED, 5)).isEqualTo(1);
    assertThat(days.count(FollowedUntil.LEFT, 10)).isEqualTo(1);
    assertThat(days.count(FollowedUntil.REACHED, 4)).isEqualTo(1);
    assertThat(days.people()).isEqualTo(4);
    assertThat(days.atRisk(5)).isEqualTo(2);
  }

  @Test
  void whoIsStillOpenWasFollowedToTheCutOff() {
    people.person("ann");
    assertThat(time("invited").days().count(FollowedUntil.OPEN, 50)).isEqualTo(1);
  }

  @Test
  void aStepThatFollowsFromALaterOneWasReachedByItsDay() {
    people.person("ann").record("ann", "referral", 8);
    assertThat(time("invited").days().count(FollowedUntil.REACHED, 8)).isEqualTo(1);
    assertThat(time("invited").inferred()).isEqualTo(1);
    assertThat(time("referred").inferred()).isZero();
  }

  @Test
  void whoDiedBeforeDayZeroWasFollowedForNoTime() {
    people.person("ann", "death_date", day(-5).toString());
    assertThat(time("invited").days().count(FollowedUntil.DIED, 0)).isEqualTo(1);
  }

  @Test
  void curvesAreMadeOfIt() {
    people.person("ann").record("ann", "contact", 10);
    people.person("bob").record("bob", "notification", 5);
    Followed days = time("invited").days();
    assertThat(KaplanMeier.of(days.followUps()).surviving(10)).isZero();
    assertThat(days.incidence().incidence(FollowedUntil.REACHED.cause(), 10)).isEqualTo(0.5);
    assertThat(days.incidence().incidence(FollowedUntil.EXIT.cause(), 10)).isEqualTo(0.5);
  }
}
