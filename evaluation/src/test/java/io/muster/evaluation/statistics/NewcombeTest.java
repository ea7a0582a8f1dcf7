package io.muster.evaluation.statistics;

import static io.muster.evaluation.statistics.Digits.assertEstimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NewcombeTest {

  @Test
  void givesTheFiguresOfThePaper() {
    assertEstimate(Newcombe.difference(56, 70, 48, 80), .2, .0524315, .3338727, 5e-8);
  }

  @Test
  void everybodyAgainstNobodyIsOneAndNoMore() {
    Estimate all = Newcombe.difference(10, 10, 0, 20);
    assertThat(all.low()).isCloseTo(.6791, within(5e-5));
    assertThat(all.value()).isEqualTo(1);
    assertThat(all.high()).isEqualTo(1);
  }

  @Test
  void refusesMoreThanAll() {
    assertThatIllegalArgumentException().isThrownBy(() -> Newcombe.difference(3, 2, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Newcombe.difference(1, 2, 0, 0));
  }
}
