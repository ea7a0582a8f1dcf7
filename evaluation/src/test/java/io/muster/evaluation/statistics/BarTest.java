package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class BarTest {
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  @Test
  void aClearTenPercentNeedsTwentyOfGardenCitysOneCohortAndTwentyOneOfTheOther() {
    assertThat(new Bar(true, TENTH, 130).clearly()).hasValue(20);
    assertThat(new Bar(true, TENTH, 137).clearly()).hasValue(21);
  }

  @Test
  void thirteenAreOnThePointOfTheOneAndShortOfTheOther() {
    assertThat(new Bar(true, TENTH, 130).onThePoint()).isEqualTo(13);
    assertThat(new Bar(true, TENTH, 137).onThePoint()).isEqualTo(14);
  }

  @Test
  void saysHowLikelyACountSoGoodIsAtTheBar() {
    assertThat(new Bar(true, TENTH, 130).chance(13)).isCloseTo(.5427, within(5e-5));
    assertThat(new Bar(false, TENTH, 130).chance(12)).isCloseTo(1 - .5427, within(5e-5));
  }

  @Test
  void noCountOfNobodyIsClear() {
    assertThat(new Bar(true, TENTH, 0).clearly()).isEmpty();
  }

  @Test
  void refusesABarBeyondAll() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Bar(true, new BigDecimal(10), 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bar(true, TENTH, -1));
  }
}
