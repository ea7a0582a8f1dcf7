package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

class CochranArmitageTest {

  @Test
  void givesTheFiguresOfSmokersByGroup() {
    CochranArmitage trend = CochranArmitage.of(
            new int[] {83, 90, 129, 70}, new int[] {86, 93, 136, 82})
        .orElseThrow();
    assertThat(trend.chiSquared()).isCloseTo(8.224922, within(5e-7));
    assertThat(trend.p()).isCloseTo(.0041319, within(5e-8));
    assertThat(trend.z()).isNegative();
  }

  @Test
  void ofTwoGroupsIsTheOrdinaryTestOfATable() {
    CochranArmitage trend =
        CochranArmitage.of(new int[] {12, 30}, new int[] {40, 55}).orElseThrow();
    var table = ChiSquareTest.withDefaults().test(new long[][] {{12, 28}, {30, 25}});
    assertThat(trend.chiSquared()).isCloseTo(table.getStatistic(), within(1e-9));
    assertThat(trend.p()).isCloseTo(table.getPValue(), within(1e-9));
  }

  @Test
  void groupsOfNobodyChangeNothing() {
    assertThat(
            CochranArmitage.of(new int[] {3, 0, 9}, new int[] {10, 0, 12}, new double[] {1, 5, 2}))
        .isEqualTo(CochranArmitage.of(new int[] {3, 9}, new int[] {10, 12}, new double[] {1, 2}));
  }

  @Test
  void thereIsNoTrendToSeeWhereNobodyOrEverybodyDidOrAllAreInOneGroup() {
    assertThat(CochranArmitage.of(new int[] {0, 0}, new int[] {5, 6})).isEmpty();
    assertThat(CochranArmitage.of(new int[] {5, 6}, new int[] {5, 6})).isEmpty();
    assertThat(CochranArmitage.of(new int[] {5}, new int[] {8})).isEmpty();
    assertThat(CochranArmitage.of(new int[] {5, 0}, new int[] {8, 0})).isEmpty();
    assertThat(CochranArmitage.of(new int[] {}, new int[] {})).isEmpty();
  }

  @Test
  void refusesMoreThanAllAndGroupsWithoutScores() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CochranArmitage.of(new int[] {2}, new int[] {1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CochranArmitage.of(new int[] {1}, new int[] {2}, new double[] {}));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> CochranArmitage.of(new int[] {1}, new int[] {2}, new double[] {Double.NaN}));
  }
}
