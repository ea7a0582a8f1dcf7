package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What a {@link SegmentedPoisson} allows for beside the step.
 *
 * @param sloping whether rates may rise or fall by themselves before and after
 * @param harmonics how many waves go into a period, none for no seasons
 * @param period how many points make one, 12 for months
 */
public record SeriesTerms(boolean sloping, int harmonics, int period) {
  static final int STEP = 1;
  static final int SLOPE = 2;
  static final int CHANGE = 3;

  private static final int MONTHS = 12;

  public SeriesTerms {
    checkArgument(
        harmonics >= 0 && period >= 2 && 2 * harmonics < period,
        "the waves of a period are fewer than half its points");
  }

  /** A step alone: the ratio of the mean rates. */
  public static SeriesTerms step() {
    return new SeriesTerms(false, 0, MONTHS);
  }

  /** Slopes before and after, and no seasons. */
  public static SeriesTerms slopes() {
    return new SeriesTerms(true, 0, MONTHS);
  }

  /** Slopes, and seasons of two waves in twelve months. */
  public static SeriesTerms slopesAndSeasons() {
    return new SeriesTerms(true, 2, MONTHS);
  }

  /** The terms at one point. */
  double[] row(int t, int begin) {
    double post = t >= begin ? 1 : 0;
    int slopes = sloping ? 2 : 0;
    double[] row = new double[2 + slopes + 2 * harmonics];
    row[0] = 1;
    row[STEP] = post;
    if (sloping) {
      row[SLOPE] = t - begin;
      row[CHANGE] = (t - begin) * post;
    }
    for (int wave = 1; wave <= harmonics; wave++) {
      double angle = 2 * Math.PI * wave * t / period;
      row[slopes + 2 * wave] = Math.sin(angle);
      row[slopes + 2 * wave + 1] = Math.cos(angle);
    }
    return row;
  }

  /** The terms at one point had nothing begun. */
  double[] without(int t, int begin) {
    double[] row = row(t, begin);
    row[STEP] = 0;
    if (sloping) {
      row[CHANGE] = 0;
    }
    return row;
  }
}
