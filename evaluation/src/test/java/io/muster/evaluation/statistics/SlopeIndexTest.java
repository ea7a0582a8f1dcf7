package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Tenths of a population by deprivation, the most deprived first, as public health in England publishes them. */
class SlopeIndexTest {
  private static final int[] PEOPLE = {7291, 7997, 6105, 7666, 5790, 6934, 5918, 5974, 7147, 7534};
  private static final double[] FIGURES = {
    75.9334590103081,
    78.3442382727843,
    83.8360631041654,
    83.6375399664931,
    80.4655031529559,
    81.1156759857022,
    81.6930835718562,
    84.1900062060987,
    80.5955641081472,
    86.2894349578624
  };

  /** Published to two decimals, so the interval is held to two and not to four. */
  private static final double[] ERRORS = {1.64, 1.58, 1.51, 1.78, 1.70, 1.56, 1.37, 1.40, 2.43, 1.57
  };

  @Test
  void givesTheReferenceFigures() {
    SlopeIndex index = SlopeIndex.of(PEOPLE, FIGURES, ERRORS);
    assertThat(index.slope().value()).isCloseTo(6.93461647366882, within(5e-13));
    assertThat(index.relative().orElseThrow().value()).isCloseTo(1.08881808044462, within(5e-14));
  }

  @Test
  void theIntervalComesFromTheStandardErrors() {
    SlopeIndex index = SlopeIndex.of(PEOPLE, FIGURES, ERRORS);
    assertThat(index.slope().low()).isCloseTo(3.0899, within(.003));
    assertThat(index.slope().high()).isCloseTo(10.7793, within(.003));
  }

  @Test
  void theRelativeIndexIsSurelyAboveOneWhereTheSlopeIsSurelyAboveNothing() {
    Estimate relative = SlopeIndex.of(PEOPLE, FIGURES, ERRORS).relative().orElseThrow();
    assertThat(relative.low()).isBetween(1.03, 1.05);
    assertThat(relative.high()).isBetween(1.13, 1.15);
  }

  @Test
  void figuresOnALineGiveTheLine() {
    // Middle ranks .1, .35, .75 of 20, 30 and 50 people.
    SlopeIndex index = SlopeIndex.of(
        new int[] {20, 30, 50}, new double[] {10.4, 11.4, 13}, new double[] {0, 0, 0});
    assertThat(index.slope().value()).isCloseTo(4, within(1e-12));
    assertThat(index.slope().high()).isCloseTo(4, within(1e-12));
    assertThat(index.relative().orElseThrow().value()).isCloseTo(1.4, within(1e-12));
  }

  @Test
  void sharesBringTheirOwnErrors() {
    int[] x = {10, 30, 60};
    int[] n = {100, 100, 100};
    SlopeIndex index = SlopeIndex.ofShares(x, n).orElseThrow();
    assertThat(index.slope().value()).isCloseTo(.75, within(1e-12));
    double[] errors = {.03, .0455, .0487};
    assertThat(index.slope().low())
        .isCloseTo(SlopeIndex.of(n, new double[] {.1, .3, .6}, errors).slope().low(), within(.005));
  }

  @Test
  void groupsOfNobodyAreLeftOut() {
    assertThat(SlopeIndex.ofShares(new int[] {1, 0, 5}, new int[] {10, 0, 10}))
        .isEqualTo(SlopeIndex.ofShares(new int[] {1, 5}, new int[] {10, 10}));
    assertThat(SlopeIndex.ofShares(new int[] {1, 0}, new int[] {10, 0})).isEmpty();
  }

  @Test
  void thereIsNoRelativeIndexOfALineThatReachesNothing() {
    assertThat(SlopeIndex.ofShares(new int[] {0, 1, 9}, new int[] {10, 10, 10})
            .orElseThrow()
            .relative())
        .isEmpty();
  }

  @Test
  void turnedRoundTheSlopeIsItsOpposite() {
    SlopeIndex back = SlopeIndex.of(turned(PEOPLE), turned(FIGURES), turned(ERRORS));
    assertThat(back.slope().value()).isCloseTo(-6.93461647366882, within(1e-10));
    assertThat(back.relative().orElseThrow().value())
        .isCloseTo(1 / 1.08881808044462, within(1e-12));
  }

  private static double[] turned(double[] numbers) {
    double[] turned = numbers.clone();
    for (int i = 0; i < turned.length; i++) {
      turned[i] = numbers[numbers.length - 1 - i];
    }
    return turned;
  }

  private static int[] turned(int[] numbers) {
    double[] turned = turned(java.util.Arrays.stream(numbers).asDoubleStream().toArray());
    return DoubleStream.of(turned).mapToInt(x -> (int) x).toArray();
  }

  @Test
  void refusesOneGroupAndFiguresWithoutErrors() {
    double[] one = {1};
    double[] two = {1, 2};
    int[] people = {5, 5};
    assertThatIllegalArgumentException().isThrownBy(() -> SlopeIndex.of(new int[] {5}, one, one));
    assertThatIllegalArgumentException().isThrownBy(() -> SlopeIndex.of(people, two, one));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SlopeIndex.of(new int[] {5, 0}, two, two));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SlopeIndex.of(people, two, new double[] {1, -1}));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SlopeIndex.of(people, new double[] {1, Double.NaN}, two));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SlopeIndex.ofShares(new int[] {6, 1}, people));
  }
}
