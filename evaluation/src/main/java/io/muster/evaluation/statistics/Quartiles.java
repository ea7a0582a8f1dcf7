package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The median and the quartiles of whole numbers.
 *
 * <p>By linear interpolation between order statistics, position 1 + (n − 1)p: type 7 of R. J. Hyndman and Y. Fan, Sample
 * quantiles in statistical packages, The American Statistician 50 (1996) 361-365, the default of R.
 *
 * @param count how many numbers there were
 */
public record Quartiles(int count, double lower, double median, double upper) {
  public Quartiles {
    checkArgument(count > 0, "there are no quartiles of nothing");
  }

  /**
   * The quartiles of numbers given as how often each occurs; empty where there are none.
   *
   * @param counts number to how often it occurs, at least once each
   */
  public static Optional<Quartiles> of(SortedMap<Integer, Integer> counts) {
    int count = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (count == 0) {
      return Optional.empty();
    }
    return Optional.of(new Quartiles(
        count, at(counts, count, 0.25), at(counts, count, 0.5), at(counts, count, 0.75)));
  }

  private static double at(SortedMap<Integer, Integer> counts, int count, double share) {
    double position = (count - 1) * share;
    int below = (int) Math.floor(position);
    int low = ranked(counts, below);
    int high = ranked(counts, Math.min(below + 1, count - 1));
    return low + (position - below) * (high - low);
  }

  /** The number of that rank, counted from 0. */
  private static int ranked(SortedMap<Integer, Integer> counts, int rank) {
    int seen = 0;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      seen += entry.getValue();
      if (rank < seen) {
        return entry.getKey();
      }
    }
    throw new IllegalArgumentException("there are fewer numbers than that");
  }
}
