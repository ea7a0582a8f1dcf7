package io.muster.evaluation.statistics;

import static io.muster.evaluation.statistics.Digits.assertEstimate;
import static io.muster.evaluation.statistics.Digits.assertInterval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class PoissonRateTest {

  @Test
  void isExactBelowTenEvents() {
    assertInterval(PoissonRate.expected(0), 0, 3.68887945, 5e-9);
    assertInterval(PoissonRate.expected(1), .0253178080, 5.57164339, 5e-9);
    assertInterval(PoissonRate.expected(5), 1.62348639, 11.66833208, 5e-9);
    assertInterval(PoissonRate.expected(9), 4.11537310, 17.08480345, 5e-9);
  }

  @Test
  void isByarsFromTenEventsOn() {
    assertInterval(PoissonRate.expected(65), 50.16318771, 82.84913855, 5e-9);
    assertInterval(PoissonRate.expected(10, 0.998), 2.91631837, 24.19372493, 5e-9);
  }

  @Test
  void byarsIsNearTheExactOne() {
    for (int events = 10; events < 500; events += 7) {
      Interval interval = PoissonRate.expected(events);
      assertThat(PoissonDistribution.of(interval.low()).survivalProbability(events - 1))
          .isBetween(.024, .026);
      assertThat(PoissonDistribution.of(interval.high()).cumulativeProbability(events))
          .isBetween(.024, .026);
    }
  }

  @Test
  void aRateIsPerUnitOfPersonTime() {
    assertEstimate(PoissonRate.of(5, 2), 2.5, 1.62348639 / 2, 11.66833208 / 2, 5e-9);
    assertThat(PoissonRate.of(0, 12).value()).isZero();
  }

  @Test
  void refusesFewerThanNoneAndNoPersonTime() {
    assertThatIllegalArgumentException().isThrownBy(() -> PoissonRate.expected(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> PoissonRate.expected(1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> PoissonRate.of(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> PoissonRate.of(1, Double.NaN));
  }
}
