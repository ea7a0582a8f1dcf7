package io.muster.evaluation.statistics;

import static io.muster.evaluation.statistics.Digits.assertEstimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RiskRatioTest {

  @Test
  void givesTheFiguresOfAspirinAndHeartAttacks() {
    Estimate ratio = RiskRatio.of(104, 11037, 189, 11034).orElseThrow();
    assertEstimate(ratio, .5501, .4337, .6978, 5e-5);
  }

  @Test
  void everybodyAgainstEverybodyIsOneWithoutError() {
    assertEstimate(RiskRatio.of(7, 7, 9, 9).orElseThrow(), 1, 1, 1, 1e-12);
  }

  @Test
  void ofNobodyThereIsNone() {
    assertThat(RiskRatio.of(0, 10, 2, 10)).isEmpty();
    assertThat(RiskRatio.of(2, 10, 0, 10)).isEmpty();
  }

  @Test
  void aHiddenCauseWouldHaveToBeStrongerThanWhatItExplains() {
    assertThat(RiskRatio.eValue(3.9)).isCloseTo(7.263034, within(5e-7));
    assertThat(RiskRatio.eValue(1 / 3.9)).isCloseTo(7.263034, within(5e-7));
    assertThat(RiskRatio.eValue(1)).isEqualTo(1);
  }

  @Test
  void forAnIntervalTheBoundNearestToNoEffectIsExplained() {
    assertThat(RiskRatio.eValue(new Interval(0.8, 1.2, 0.95))).isEqualTo(1);
    assertThat(RiskRatio.eValue(new Interval(1.8, 8.7, 0.95))).isCloseTo(3, within(.0005));
    assertThat(RiskRatio.eValue(new Interval(0.1, 0.5, 0.95))).isEqualTo(RiskRatio.eValue(2));
  }

  @Test
  void refusesMoreThanAllAndNoRatio() {
    assertThatIllegalArgumentException().isThrownBy(() -> RiskRatio.of(3, 2, 1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> RiskRatio.of(0, 0, 1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> RiskRatio.eValue(0));
    assertThatIllegalArgumentException().isThrownBy(() -> RiskRatio.eValue(Double.NaN));
  }
}
