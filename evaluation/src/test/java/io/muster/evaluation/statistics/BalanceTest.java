package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BalanceTest {
  // Mean 5 and standard deviation 2.
  private static final double[] ALL = {3, 3, 5, 5, 5, 7, 7};

  @Test
  void isInStandardDeviationsOfAllWhoWereToBeMatched() {
    double deviation = Math.sqrt(16.0 / 6);
    Balance balance = Balance.of(ALL, new double[] {5, 5}, new double[] {4, 4.5});
    assertThat(balance.mean()).isEqualTo(5);
    assertThat(balance.comparators()).isEqualTo(4.25);
    assertThat(balance.standardised().orElseThrow()).isCloseTo(.75 / deviation, within(1e-12));
    assertThat(balance.balanced()).isFalse();
  }

  @Test
  void isBalancedBelowATenthOfADeviation() {
    assertThat(Balance.of(ALL, ALL, new double[] {4.9, 4.9}).balanced()).isTrue();
    assertThat(Balance.of(ALL, ALL, new double[] {5.3}).balanced()).isFalse();
  }

  @Test
  void whereThoseToBeMatchedDoNotVaryOnlyTheSameMeanIsBalanced() {
    double[] women = {1, 1, 1};
    assertThat(Balance.of(women, women, women).balanced()).isTrue();
    assertThat(Balance.of(women, women, new double[] {1, 0}).standardised()).isEmpty();
    assertThat(Balance.of(women, women, new double[] {1, 0}).balanced()).isFalse();
  }

  @Test
  void refusesNobodyAndWhatIsNoNumber() {
    assertThatIllegalArgumentException().isThrownBy(() -> Balance.of(ALL, ALL, new double[] {}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Balance.of(ALL, ALL, new double[] {Double.NaN}));
  }
}
