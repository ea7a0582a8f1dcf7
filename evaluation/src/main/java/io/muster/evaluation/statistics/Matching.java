package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds each person somebody alike: the same in some things, near in others.
 *
 * <p>One person after another, in the order given, takes the nearest candidate still free that has the same key and is within every
 * caliper; where two are as near, the one that stands first. Nobody is taken twice. Near is the difference, and of several numbers the
 * sum of the differences, each over its caliper. Given in order of their ids, people are matched the same whoever runs it. Source:
 * greedy nearest-neighbour matching without replacement, P. R. Rosenbaum and D. B. Rubin, Constructing a control group using
 * multivariate matched sampling methods that incorporate the propensity score, The American Statistician 39 (1985) 33-38.
 *
 * <p>With one number, 100,000 people among a million candidates take about a second; with more, each looks through the free candidates
 * within the first caliper.
 */
public final class Matching {
  /** In place of a candidate's place: nobody was alike. */
  public static final int NOBODY = -1;

  private Matching() {}

  /**
   * People to be matched, or to be matched to, in order of their ids. The arrays are not copied and not changed.
   *
   * @param keys what has to be the same, one number for each combination
   * @param numbers what has to be near, one array for each thing; a number that is not known, NaN, is near nothing
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record People(int[] keys, double[]... numbers) {
    public People {
      for (double[] number : numbers) {
        checkArgument(number.length == keys.length, "everybody has each number");
      }
    }
  }

  /**
   * For each of the people the place of their match among the candidates, or {@link #NOBODY}.
   *
   * @param calipers for each number, how far a match may be away at most
   */
  public static int[] nearest(People people, People candidates, double... calipers) {
    checkArgument(
        people.numbers().length == calipers.length
            && candidates.numbers().length == calipers.length,
        "each number has a caliper");
    for (double caliper : calipers) {
      checkArgument(caliper >= 0 && caliper < Double.POSITIVE_INFINITY, "a caliper is at least 0");
    }
    Map<Integer, FreeCandidates> byKey = byKey(people, candidates);
    int[] matches = new int[people.keys().length];
    double[] sought = new double[calipers.length];
    for (int i = 0; i < matches.length; i++) {
      for (int k = 0; k < sought.length; k++) {
        sought[k] = people.numbers()[k][i];
      }
      FreeCandidates free = byKey.get(people.keys()[i]);
      matches[i] = free == null ? NOBODY : free.take(sought, calipers);
    }
    return matches;
  }

  /** The candidates of each key that anybody has. */
  private static Map<Integer, FreeCandidates> byKey(People people, People candidates) {
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int key : people.keys()) {
      sizes.put(key, 0);
    }
    for (int key : candidates.keys()) {
      sizes.computeIfPresent(key, (k, size) -> size + 1);
    }
    Map<Integer, int[]> places = new HashMap<>();
    int[] keys = candidates.keys();
    for (int i = keys.length - 1; i >= 0; i--) {
      Integer size = sizes.get(keys[i]);
      if (size != null) {
        places
            .computeIfAbsent(keys[i], k -> new int[size])[sizes.merge(keys[i], -1, Integer::sum)] = i;
      }
    }
    Map<Integer, FreeCandidates> byKey = new HashMap<>();
    places.forEach((key, of) -> byKey.put(key, new FreeCandidates(of, candidates.numbers())));
    return byKey;
  }
}
