package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Reference figures of public-health statistics, to twelve digits. */
class WilsonTest {
  private static final Offset<Double> DIGITS = within(5e-13);

  @Test
  void givesTheReferenceFigures() {
    assertInterval(Wilson.interval(65, 100), .552544432968880, .736357517569025);
    assertInterval(Wilson.interval(1045, 5000), .197955498800133, .220491303731890);
    assertInterval(Wilson.interval(5, 100, 0.998), .0138653207259972, .164588522825964);
  }

  @Test
  void givesTheReferenceFiguresOfOneInAHundred() {
    assertInterval(Wilson.interval(1, 100), .00176743206414, .0544861961787);
  }

  @Test
  void givesGardenCityItsIntervals() {
    assertThat(Wilson.interval(13, 130).low()).isCloseTo(.059, within(.0005));
    assertThat(Wilson.interval(13, 130).high()).isCloseTo(.164, within(.0005));
    assertThat(Wilson.interval(13, 137).low()).isCloseTo(.056, within(.0005));
    assertThat(Wilson.interval(13, 137).high()).isCloseTo(.156, within(.0005));
  }

  @Test
  void nobodyIsExactlyNothingAndEverybodyExactlyOne() {
    for (int n = 1; n <= 1000; n++) {
      assertThat(Wilson.interval(0, n).low()).isZero();
      assertThat(Wilson.interval(n, n).high()).isEqualTo(1);
    }
  }

  @Test
  void refusesMoreThanAllAndNobodyToBeAShareOf() {
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> Wilson.interval(1, 2, 1));
  }

  private static void assertInterval(Interval interval, double low, double high) {
    assertThat(interval.low()).isCloseTo(low, DIGITS);
    assertThat(interval.high()).isCloseTo(high, DIGITS);
  }
}
