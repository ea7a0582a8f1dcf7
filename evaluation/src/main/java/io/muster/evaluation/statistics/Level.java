package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** A level of confidence, 0.95 for 95 %, and how far it reaches. */
final class Level {
  static final double USUAL = 0.95;

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  private Level() {}

  static void check(double level) {
    checkArgument(level > 0 && level < 1, "a level of confidence is between 0 and 1");
  }

  /** The probability beyond either end of an interval. */
  static double tail(double level) {
    check(level);
    return (1 - level) / 2;
  }

  /** How many standard errors an interval reaches to either side: 1.96 for 95 %. */
  static double reach(double level) {
    return NORMAL.inverseSurvivalProbability(tail(level));
  }

  /** The probability of so many standard errors or more to either side. */
  static double twoSided(double z) {
    return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
  }
}
