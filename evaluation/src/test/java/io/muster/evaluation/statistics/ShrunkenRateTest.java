package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShrunkenRateTest {

  @Test
  void fourVisitsFallToLessThanThreeByThemselves() {
    assertThat(new ShrunkenRate(.8, .8).after(4)).isCloseTo(2.667, within(.0005));
  }

  @Test
  void theMeanStaysWhereItIs() {
    assertThat(new ShrunkenRate(3, 1.5).after(2)).isEqualTo(2);
  }

  @Test
  void longerFollowingShrinksLess() {
    ShrunkenRate rate = new ShrunkenRate(.8, .8);
    assertThat(rate.after(4, 1)).isLessThan(rate.after(40, 10)).isLessThan(4);
    assertThat(rate.after(40, 10)).isLessThan(4);
  }

  @Test
  void isLearntFromEverybodysCounts() {
    // Mean 2 and variance 4: rate 2/(4 - 2), shape 2²/(4 - 2).
    ShrunkenRate rate = ShrunkenRate.of(0, 2, 2, 2, 0, 2, 6).orElseThrow();
    assertThat(rate.shape()).isCloseTo(2, within(1e-12));
    assertThat(rate.rate()).isCloseTo(1, within(1e-12));
  }

  @Test
  void countsThatVaryNoMoreThanByChanceTellNobodyApart() {
    assertThat(ShrunkenRate.of(2, 2, 2)).isEmpty();
    assertThat(ShrunkenRate.of(0, 0)).isEmpty();
    assertThat(ShrunkenRate.of()).isEmpty();
  }

  @Test
  void refusesFewerThanNone() {
    assertThatIllegalArgumentException().isThrownBy(() -> ShrunkenRate.of(-1, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> new ShrunkenRate(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ShrunkenRate(1, 1).after(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ShrunkenRate(1, 1).after(1, 0));
  }
}
