package io.muster.evaluation.statistics;

import static io.muster.evaluation.statistics.Digits.assertEstimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CostPerPersonTest {

  @Test
  void tenThousandPoundsForThirteenOfAHundredAndThirty() {
    assertEstimate(CostPerPerson.of(10_000, 13, 130).orElseThrow(), 769, 470, 1296, .5);
  }

  @Test
  void nobodyThereIsNoOutcome() {
    assertThat(CostPerPerson.of(10_000, 0, 130)).isEmpty();
  }

  @Test
  void everybodyThereIsAtLeastAnEvenShare() {
    Estimate cost = CostPerPerson.of(100, 10, 10).orElseThrow();
    assertThat(cost.value()).isEqualTo(10);
    assertThat(cost.low()).isEqualTo(10);
  }

  @Test
  void refusesACostThatIsNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> CostPerPerson.of(-1, 1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> CostPerPerson.of(Double.NaN, 1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> CostPerPerson.of(1, 3, 2));
  }
}
