package io.muster.evaluation.statistics;

import java.util.Arrays;

/**
 * The candidates of one key who are still free, by their first number and then by their place. Changes with each one taken, so it
 * stays within one matching.
 *
 * <p>Whoever is next free to the right, and to the left, is found by following links over those taken, which are shortened on the way.
 */
final class FreeCandidates {
  /** Places among all candidates. */
  private final int[] places;

  private final double[] first;
  private final double[][] numbers;
  private final int[] right;
  private final int[] left;

  FreeCandidates(int[] places, double[][] numbers) {
    this.numbers = numbers;
    this.places = numbers.length == 0 ? places : sorted(places, numbers[0]);
    int size = this.places.length;
    this.first = new double[size];
    // Shifted by one, so that there is somebody to point to beyond either end.
    this.right = new int[size + 2];
    this.left = new int[size + 2];
    for (int i = 0; i < size; i++) {
      first[i] = numbers.length == 0 ? 0 : numbers[0][this.places[i]];
    }
    Arrays.setAll(right, i -> i);
    Arrays.setAll(left, i -> i);
  }

  /** Those whose number is known, by it and then by their place; -0 is 0. */
  private static int[] sorted(int[] places, double[] number) {
    double[] known = Arrays.stream(places)
        .mapToDouble(place -> number[place] + 0.0)
        .filter(Double::isFinite)
        .sorted()
        .distinct()
        .toArray();
    return Arrays.stream(places)
        .filter(place -> Double.isFinite(number[place]))
        .mapToLong(place -> (long) Arrays.binarySearch(known, number[place] + 0.0) << 32 | place)
        .sorted()
        .mapToInt(ranked -> (int) ranked)
        .toArray();
  }

  /** Takes the nearest, and says their place among all candidates. */
  int take(double[] sought, double[] calipers) {
    for (double number : sought) {
      if (!Double.isFinite(number)) {
        return Matching.NOBODY;
      }
    }
    int best = sought.length > 1
        ? nearest(sought, calipers)
        : nearest(sought.length == 0 ? 0 : sought[0], sought.length == 0 ? 0 : calipers[0]);
    if (best < 0) {
      return Matching.NOBODY;
    }
    right[best + 1] = best + 2;
    left[best + 1] = best;
    return places[best];
  }

  private int nearest(double sought, double caliper) {
    int start = from(sought);
    int above = next(start);
    int below = before(start - 1);
    if (below >= 0) {
      // Of those who stand as far below, the first.
      below = next(from(first[below]));
    }
    double up = above < first.length ? first[above] - sought : Double.POSITIVE_INFINITY;
    double down = below >= 0 ? sought - first[below] : Double.POSITIVE_INFINITY;
    boolean upwards =
        up < down || (up == down && above < first.length && places[above] < places[below]);
    if (Math.min(up, down) > caliper || (above >= first.length && below < 0)) {
      return -1;
    }
    return upwards ? above : below;
  }

  private int nearest(double[] sought, double[] calipers) {
    int start = from(sought[0]);
    Nearest nearest = new Nearest();
    for (int i = next(start); i < first.length; i = next(i + 1)) {
      double away = over(first[i] - sought[0], calipers[0]);
      if (!(away <= 1) || away > nearest.distance) {
        break;
      }
      nearest.offer(i, distance(i, sought, calipers));
    }
    for (int i = before(start - 1); i >= 0; i = before(i - 1)) {
      double away = over(sought[0] - first[i], calipers[0]);
      if (!(away <= 1) || away > nearest.distance) {
        break;
      }
      nearest.offer(i, distance(i, sought, calipers));
    }
    return nearest.who;
  }

  private final class Nearest {
    private int who = -1;
    private double distance = Double.MAX_VALUE;

    void offer(int i, double away) {
      if (away < distance || (away == distance && places[i] < places[who])) {
        who = i;
        distance = away;
      }
    }
  }

  /** The sum of the differences in calipers; endless where one is beyond its caliper or not known. */
  private double distance(int i, double[] sought, double[] calipers) {
    double sum = 0;
    for (int k = 0; k < sought.length; k++) {
      double away = over(Math.abs(numbers[k][places[i]] - sought[k]), calipers[k]);
      if (!(away <= 1)) {
        return Double.POSITIVE_INFINITY;
      }
      sum += away;
    }
    return sum;
  }

  /** A difference in calipers; none at all is none of any. */
  private static double over(double difference, double caliper) {
    return difference == 0 ? 0 : difference / caliper;
  }

  /** The first whose number is not below this one. */
  private int from(double number) {
    int low = 0;
    int high = first.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (first[middle] < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first from here on who is free, or one beyond the last. */
  private int next(int i) {
    return end(right, i + 1) - 1;
  }

  /** The last up to here who is free, or -1. */
  private int before(int i) {
    return end(left, i + 1) - 1;
  }

  private static int end(int[] links, int from) {
    int end = from;
    while (links[end] != end) {
      end = links[end];
    }
    int at = from;
    while (links[at] != end) {
      int step = links[at];
      links[at] = end;
      at = step;
    }
    return end;
  }
}
