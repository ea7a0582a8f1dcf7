package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.muster.evaluation.statistics.KaplanMeier.Scale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of people followed over time, whoever they are. */
class FollowUpLawsTest {

  @Provide
  Arbitrary<List<FollowUp>> people() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 12), Arbitraries.integers().between(0, 3))
        .as((time, cause) -> new FollowUp(time, cause))
        .list()
        .ofMaxSize(60);
  }

  @Property
  void whatHasHappenedAndWhatHasNotMakeOne(@ForAll("people") List<FollowUp> people) {
    AalenJohansen curves = AalenJohansen.of(people, 3);
    double before = 1;
    for (AalenJohansen.Step step : curves.steps()) {
      double happened = step.incidence().stream().mapToDouble(f -> f).sum();
      assertThat(happened + step.free()).isCloseTo(1, within(1e-12));
      assertThat(step.free()).isBetween(0.0, before);
      before = step.free();
    }
  }

  @Property
  void ofOneCauseItIsWhatKaplanMeierLeaves(@ForAll("people") List<FollowUp> people) {
    List<FollowUp> one =
        people.stream().map(p -> p.ended() ? FollowUp.ended(p.time()) : p).toList();
    AalenJohansen incidence = AalenJohansen.of(one, 1);
    KaplanMeier surviving = KaplanMeier.of(people);
    for (double time = -1; time < 14; time += .5) {
      assertThat(incidence.incidence(1, time))
          .isCloseTo(1 - surviving.surviving(time), within(1e-12));
    }
  }

  @Property
  void followedToTheEndTheyAreMereShares(@ForAll("people") List<FollowUp> people) {
    List<FollowUp> all = people.stream().filter(FollowUp::ended).toList();
    AalenJohansen curves = AalenJohansen.of(all, 3);
    for (int cause = 1; cause <= 3 && !all.isEmpty(); cause++) {
      int wanted = cause;
      long count =
          all.stream().filter(p -> p.cause() == wanted && p.time() <= 5).count();
      assertThat(curves.incidence(cause, 5)).isCloseTo((double) count / all.size(), within(1e-12));
    }
  }

  @Property
  void everyIntervalHoldsTheCurve(@ForAll("people") List<FollowUp> people, @ForAll Scale scale) {
    KaplanMeier curve = KaplanMeier.of(people);
    for (double time = 0; time < 14; time++) {
      double share = curve.surviving(time);
      curve.interval(time, scale, .95).ifPresent(interval -> {
        assertThat(interval.low()).isBetween(0.0, share);
        assertThat(interval.high()).isBetween(share, 1.0);
      });
    }
  }

  @Property
  void theOrderOfPeopleNeverMatters(@ForAll("people") List<FollowUp> people, @ForAll long seed) {
    List<FollowUp> shuffled = new ArrayList<>(people);
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(KaplanMeier.of(shuffled)).isEqualTo(KaplanMeier.of(people));
    assertThat(AalenJohansen.of(shuffled, 3)).isEqualTo(AalenJohansen.of(people, 3));
  }

  @Property
  void theLogRankIsTheSameFromEitherSide(
      @ForAll("people") List<FollowUp> one, @ForAll("people") List<FollowUp> other) {
    var there = LogRank.of(one, other);
    var back = LogRank.of(other, one);
    assertThat(there.isPresent()).isEqualTo(back.isPresent());
    there.ifPresent(test -> {
      assertThat(test.chiSquared()).isCloseTo(back.orElseThrow().chiSquared(), within(1e-9));
      assertThat(test.observed() + back.orElseThrow().observed())
          .isCloseTo((int) Math.round(test.expected() + back.orElseThrow().expected()), within(0));
    });
  }

  @Property
  void aGroupDoesNotDifferFromItself(@ForAll("people") List<FollowUp> people) {
    LogRank.of(people, people)
        .ifPresent(test -> assertThat(test.chiSquared()).isCloseTo(0, within(1e-12)));
  }
}
