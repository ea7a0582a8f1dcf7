package io.muster.evaluation.statistics;

import static io.muster.evaluation.statistics.Digits.assertInterval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.muster.evaluation.statistics.KaplanMeier.Scale;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Remission of leukaemia, with chemotherapy maintained and not: the data set {@code aml} of R. */
class KaplanMeierTest {
  private static final KaplanMeier MAINTAINED = KaplanMeier.of(Followed.MAINTAINED);

  @Test
  void mediansAreThirtyOneAndTwentyThreeWeeks() {
    assertThat(MAINTAINED.median()).hasValue(31);
    assertThat(KaplanMeier.of(Followed.NOT_MAINTAINED).median()).hasValue(23);
  }

  @Test
  void theCurveIsTheOneInTheTextbooks() {
    assertThat(MAINTAINED.surviving(0)).isEqualTo(1);
    assertThat(MAINTAINED.surviving(9)).isCloseTo(.9091, within(5e-5));
    assertThat(MAINTAINED.surviving(13)).isCloseTo(.8182, within(5e-5));
    assertThat(MAINTAINED.surviving(18)).isCloseTo(.7159, within(5e-5));
    assertThat(MAINTAINED.surviving(23)).isCloseTo(.6136, within(5e-5));
    assertThat(MAINTAINED.surviving(34)).isCloseTo(.3682, within(5e-5));
    assertThat(MAINTAINED.surviving(48)).isCloseTo(.1841, within(5e-5));
    assertThat(MAINTAINED.surviving(1000)).isCloseTo(.1841, within(5e-5));
  }

  @Test
  void saysHowManyAreAtRisk() {
    assertThat(MAINTAINED.atRisk(0)).isEqualTo(11);
    assertThat(MAINTAINED.atRisk(13)).isEqualTo(10);
    assertThat(MAINTAINED.atRisk(14)).isEqualTo(8);
    assertThat(MAINTAINED.atRisk(161)).isEqualTo(1);
    assertThat(MAINTAINED.atRisk(162)).isZero();
  }

  @Test
  void theUsualIntervalIsOfTheLogarithm() {
    assertInterval(MAINTAINED.interval(13).orElseThrow(), .6192, 1, 5e-5);
    assertInterval(MAINTAINED.interval(48).orElseThrow(), .0359, .944, 5e-4);
  }

  @Test
  void theOtherIntervalsAreOfTheShareItselfAndOfTheLogarithmTwice() {
    // Greenwood's standard error at 23 is .1526.
    assertInterval(
        MAINTAINED.interval(23, Scale.PLAIN, .95).orElseThrow(),
        .6136364 - 1.959964 * .1526,
        .6136364 + 1.959964 * .1526,
        2e-4);
    assertInterval(MAINTAINED.interval(48, Scale.LOG_LOG, .95).orElseThrow(), .0117, .5250, 5e-5);
  }

  @Test
  void beforeAnythingHappensThereIsNoDoubt() {
    assertInterval(MAINTAINED.interval(8).orElseThrow(), 1, 1, 0);
  }

  @Test
  void onceNobodyIsLeftThereIsNoErrorToTell() {
    KaplanMeier all = KaplanMeier.of(Followed.of("1, 2"));
    assertThat(all.surviving(2)).isZero();
    assertThat(all.interval(2)).isEmpty();
  }

  @Test
  void halfLeftBetweenTwoEventsIsTheMiddleOfThem() {
    assertThat(KaplanMeier.of(Followed.of("1, 2, 4, 9")).median()).hasValue(3);
    assertThat(KaplanMeier.of(Followed.of("1, 2, 3+, 4, 9")).median()).hasValue(4);
    assertThat(KaplanMeier.of(Followed.of("1, 2, 4+, 9+")).median()).hasValue(2);
  }

  @Test
  void thereIsNoMedianBeforeHalfHaveHadIt() {
    assertThat(KaplanMeier.of(Followed.of("1, 2+, 3+")).median()).isEmpty();
    assertThat(KaplanMeier.of(List.of()).median()).isEmpty();
  }

  @Test
  void nobodyFollowedTellsNothing() {
    assertThat(KaplanMeier.of(List.of()).surviving(3)).isEqualTo(1);
    assertThat(KaplanMeier.of(List.of()).interval(3)).isEmpty();
  }

  @Test
  void refusesATimeBeforeTheStart() {
    assertThatIllegalArgumentException().isThrownBy(() -> FollowUp.open(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> FollowUp.ended(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> FollowUp.ended(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> MAINTAINED.surviving(Double.NaN));
  }
}
