package io.muster.evaluation.statistics;

import static io.muster.evaluation.statistics.Matching.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.muster.evaluation.statistics.Matching.People;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MatchingTest {
  private static final int WOMAN = 1;
  private static final int MAN = 2;

  @Test
  void theNearestOfTheSameKeyIsTaken() {
    People people = new People(new int[] {WOMAN, MAN}, new double[] {60, 60});
    People candidates =
        new People(new int[] {MAN, WOMAN, WOMAN, MAN}, new double[] {60, 66, 57, 64});
    assertThat(Matching.nearest(people, candidates, 5)).containsExactly(2, 0);
  }

  @Test
  void nobodyIsTakenTwiceAndTheFirstComesFirst() {
    People people = new People(new int[] {WOMAN, WOMAN, WOMAN}, new double[] {60, 61, 61});
    People candidates = new People(new int[] {WOMAN, WOMAN}, new double[] {61, 63});
    assertThat(Matching.nearest(people, candidates, 5)).containsExactly(0, 1, NOBODY);
  }

  @Test
  void ofTwoAsNearTheFirstIsTaken() {
    People people = new People(new int[] {WOMAN}, new double[] {60});
    assertThat(Matching.nearest(
            people, new People(new int[] {WOMAN, WOMAN}, new double[] {62, 58}), 5))
        .containsExactly(0);
    assertThat(Matching.nearest(
            people, new People(new int[] {WOMAN, WOMAN}, new double[] {58, 62}), 5))
        .containsExactly(0);
    assertThat(Matching.nearest(
            people, new People(new int[] {WOMAN, WOMAN, WOMAN}, new double[] {57, 58, 58}), 5))
        .containsExactly(1);
  }

  @Test
  void aCaliperItselfIsStillNear() {
    People people = new People(new int[] {WOMAN}, new double[] {60});
    People candidates = new People(new int[] {WOMAN}, new double[] {65});
    assertThat(Matching.nearest(people, candidates, 5)).containsExactly(0);
    assertThat(Matching.nearest(people, candidates, 4.9)).containsExactly(NOBODY);
  }

  @Test
  void withoutNumbersTheSameKeyIsEnough() {
    People people = new People(new int[] {WOMAN, WOMAN, MAN});
    People candidates = new People(new int[] {MAN, WOMAN});
    assertThat(Matching.nearest(people, candidates)).containsExactly(1, NOBODY, 0);
  }

  @Test
  void whatIsNotKnownIsNearNothing() {
    People unknown = new People(new int[] {WOMAN}, new double[] {Double.NaN});
    People known = new People(new int[] {WOMAN}, new double[] {60});
    assertThat(Matching.nearest(unknown, known, 5)).containsExactly(NOBODY);
    assertThat(Matching.nearest(known, unknown, 5)).containsExactly(NOBODY);
    People second = new People(new int[] {WOMAN}, new double[] {60}, new double[] {Double.NaN});
    assertThat(Matching.nearest(second, second, 5, 5)).containsExactly(NOBODY);
  }

  @Test
  void ofSeveralNumbersEachCountsInItsCalipers() {
    People people = new People(new int[] {WOMAN}, new double[] {60}, new double[] {4});
    People candidates = new People(
        new int[] {WOMAN, WOMAN, WOMAN}, new double[] {60, 64, 61}, new double[] {6, 4, 7});
    // Two of two visits away, four of ten years, and three visits, which are too many.
    assertThat(Matching.nearest(people, candidates, 10, 2)).containsExactly(1);
  }

  @Test
  void aHundredThousandAmongAMillionAreMatchedToSomebodyOfTheirOwn() {
    Chance chance = new Chance(3);
    People people = crowd(chance, 100_000);
    People candidates = crowd(chance, 1_000_000);
    int[] matches = Matching.nearest(people, candidates, 5);
    assertThat(Arrays.stream(matches).filter(m -> m != NOBODY).distinct().count())
        .isEqualTo(Arrays.stream(matches).filter(m -> m != NOBODY).count())
        .isGreaterThan(99_000);
  }

  private static People crowd(Chance chance, int size) {
    int[] keys = new int[size];
    double[] ages = new double[size];
    Arrays.setAll(keys, i -> chance.below(20));
    Arrays.setAll(ages, i -> chance.below(90));
    return new People(keys, ages);
  }

  @Test
  void refusesACaliperBelowNothingAndNumbersWithoutOne() {
    People people = new People(new int[] {WOMAN}, new double[] {60});
    assertThatIllegalArgumentException().isThrownBy(() -> Matching.nearest(people, people, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> Matching.nearest(people, people));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new People(new int[] {WOMAN}, new double[] {1, 2}));
  }
}
