package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How much a figure differs from one end of an ordered population to the other, such as from the most to the least deprived.
 *
 * <p>With a_i the share of all people in group i and b_i the middle of its ranks, from 0 to 1, the least squares of √a·Y on √a and
 * b√a without an intercept give b0 and the slope. The slope index is the slope; the relative index is (b0 + slope)/b0, the figure
 * at the far end over the figure at the near. Source: A. Low and A. Low, Measuring the gap: quantifying and comparing local health
 * inequalities, Journal of Public Health 26 (2004) 388-395. The intervals carry the standard errors of the groups' figures through:
 * the slope is a weighted sum of the figures, and so, nearly, is the logarithm of the relative index.
 *
 * @param slope the slope index, in the unit of the figures; above 0 where they rise
 * @param relative the relative index, above 1 where the figures rise; empty where the line does not stay above 0
 */
public record SlopeIndex(Estimate slope, Optional<Estimate> relative) {

  /** The index of groups' shares, the most deprived first, each with half its Wilson interval over z as its error. */
  public static Optional<SlopeIndex> ofShares(int[] x, int[] n) {
    return ofShares(x, n, Level.USUAL);
  }

  /**
   * The index of groups' shares, each with half its Wilson interval over z as its error. Groups of nobody are left out; empty where
   * fewer than two are left, as one has no slope.
   *
   * @param x how many of each group did, the most deprived first
   * @param n how many people each group has
   */
  public static Optional<SlopeIndex> ofShares(int[] x, int[] n, double level) {
    checkArgument(x.length == n.length, "a share is of a number of people");
    checkArgument(
        IntStream.range(0, n.length).allMatch(i -> x[i] >= 0 && x[i] <= n[i]),
        "a proportion is at most of all");
    int[] groups = IntStream.range(0, n.length).filter(i -> n[i] > 0).toArray();
    if (groups.length < 2) {
      return Optional.empty();
    }
    double twice = 2 * Level.reach(level);
    int[] people = new int[groups.length];
    double[] shares = new double[groups.length];
    double[] errors = new double[groups.length];
    for (int g = 0; g < groups.length; g++) {
      int i = groups[g];
      Interval interval = Wilson.interval(x[i], n[i], level);
      people[g] = n[i];
      shares[g] = (double) x[i] / n[i];
      errors[g] = (interval.high() - interval.low()) / twice;
    }
    return Optional.of(of(people, shares, errors, level));
  }

  /** The index of groups' figures, the most deprived first. */
  public static SlopeIndex of(int[] people, double[] figures, double[] standardErrors) {
    return of(people, figures, standardErrors, Level.USUAL);
  }

  /**
   * The index of groups' figures.
   *
   * @param people how many each of at least two groups has, the most deprived first; at least one each
   * @param figures of each group, such as a rate or a share
   * @param standardErrors of the figures
   */
  public static SlopeIndex of(
      int[] people, double[] figures, double[] standardErrors, double level) {
    int groups = people.length;
    checkArgument(groups >= 2, "a slope is over at least two groups");
    checkArgument(
        figures.length == groups && standardErrors.length == groups,
        "every group has a figure and its error");
    double all = 0;
    for (int i = 0; i < groups; i++) {
      checkArgument(people[i] > 0, "a group with a figure has people");
      checkArgument(
          Double.isFinite(figures[i])
              && standardErrors[i] >= 0
              && standardErrors[i] < Double.POSITIVE_INFINITY,
          "a figure is a number, and its error none below 0");
      all += people[i];
    }
    double[] rank = new double[groups];
    double before = 0;
    double spread = 0;
    for (int i = 0; i < groups; i++) {
      double share = people[i] / all;
      rank[i] = before + share / 2;
      before += share;
      // Weighted by their shares, the middle ranks have a mean of just 1/2.
      spread += share * (rank[i] - 0.5) * (rank[i] - 0.5);
    }
    double[] forSlope = new double[groups];
    double[] forNear = new double[groups];
    double slope = 0;
    double near = 0;
    for (int i = 0; i < groups; i++) {
      double share = people[i] / all;
      forSlope[i] = share * (rank[i] - 0.5) / spread;
      forNear[i] = share - forSlope[i] / 2;
      slope += forSlope[i] * figures[i];
      near += forNear[i] * figures[i];
    }
    double variance = 0;
    double ofLogarithm = 0;
    double far = near + slope;
    for (int i = 0; i < groups; i++) {
      double each = forSlope[i] * standardErrors[i];
      double ratio = ((forNear[i] + forSlope[i]) / far - forNear[i] / near) * standardErrors[i];
      variance += each * each;
      ofLogarithm += ratio * ratio;
    }
    Estimate absolute = Estimate.around(slope, Math.sqrt(variance), level);
    return new SlopeIndex(
        absolute,
        near > 0 && far > 0
            ? Optional.of(Estimate.ofLogarithm(Math.log(far / near), Math.sqrt(ofLogarithm), level))
            : Optional.empty());
  }
}
