package io.muster.evaluation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.evaluation.statistics.Matching.People;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The matching against a search through everybody. */
class MatchingLawsTest {

  @Provide
  Arbitrary<int[]> numbers() {
    return Arbitraries.integers().between(0, 11).array(int[].class).ofMaxSize(40);
  }

  @Property
  void findsWhomASearchThroughEverybodyFinds(
      @ForAll("numbers") int[] people,
      @ForAll("numbers") int[] candidates,
      @ForAll @IntRange(max = 2) int numbers) {
    double[] calipers = new double[numbers];
    for (int k = 0; k < numbers; k++) {
      calipers[k] = 2 + k;
    }
    People these = people(people, numbers);
    People those = people(candidates, numbers);
    assertThat(Matching.nearest(these, those, calipers))
        .isEqualTo(searched(these, those, calipers));
  }

  /** Two keys, and numbers made of the seed, with many ties. */
  private static People people(int[] seeds, int numbers) {
    int[] keys = new int[seeds.length];
    double[][] near = new double[numbers][seeds.length];
    for (int i = 0; i < seeds.length; i++) {
      keys[i] = seeds[i] % 2;
      for (int k = 0; k < numbers; k++) {
        near[k][i] = k == 0 ? seeds[i] / 2 : (seeds[i] * 7 + i) % 8;
      }
    }
    return new People(keys, near);
  }

  private static int[] searched(People people, People candidates, double[] calipers) {
    boolean[] taken = new boolean[candidates.keys().length];
    int[] matches = new int[people.keys().length];
    for (int i = 0; i < matches.length; i++) {
      matches[i] = Matching.NOBODY;
      double nearest = Double.POSITIVE_INFINITY;
      for (int j = 0; j < taken.length; j++) {
        double away = people.keys()[i] == candidates.keys()[j] && !taken[j] ? 0 : Double.NaN;
        for (int k = 0; k < calipers.length; k++) {
          double one = Math.abs(people.numbers()[k][i] - candidates.numbers()[k][j]);
          away += one <= calipers[k] ? one / calipers[k] : Double.NaN;
        }
        if (away < nearest) {
          nearest = away;
          matches[i] = j;
        }
      }
      if (matches[i] != Matching.NOBODY) {
        taken[matches[i]] = true;
      }
    }
    return matches;
  }
}
