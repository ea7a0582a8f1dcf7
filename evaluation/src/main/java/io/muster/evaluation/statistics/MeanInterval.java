package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The mean of numbers, and how far it reaches.
 *
 * <p>m ± t·s/√n, with t of n − 1 degrees of freedom. Source: Student, The probable error of a mean, Biometrika 6 (1908) 1-25. For a
 * change within people the numbers are their changes.
 */
public final class MeanInterval {
  private MeanInterval() {}

  /** With its 95 % interval; empty where there are fewer than two numbers, as one does not tell how they vary. */
  public static Optional<Estimate> of(double... numbers) {
    return of(numbers, Level.USUAL);
  }

  /** Empty where there are fewer than two numbers, as one does not tell how they vary. */
  public static Optional<Estimate> of(double[] numbers, double level) {
    Level.check(level);
    Spread spread = Spread.of(numbers);
    return numbers.length < 2
        ? Optional.empty()
        : Optional.of(around(spread.mean(), spread.errorOfMean(), numbers.length - 1, level));
  }

  static Estimate around(double mean, double error, double degreesOfFreedom, double level) {
    double reach =
        TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(Level.tail(level)) * error;
    return Estimate.of(mean, mean - reach, mean + reach, level);
  }

  /** The mean of numbers and their sample variance, which is 0 where there are fewer than two. */
  record Spread(int count, double mean, double variance) {
    static Spread of(double[] numbers) {
      for (double number : numbers) {
        checkArgument(Double.isFinite(number), "a mean is of numbers");
      }
      int count = numbers.length;
      double mean = DoubleStream.of(numbers).average().orElse(0);
      double squares =
          DoubleStream.of(numbers).map(x -> (x - mean) * (x - mean)).sum();
      return new Spread(count, mean, count < 2 ? 0 : squares / (count - 1));
    }

    double errorOfMean() {
      return Math.sqrt(variance / count);
    }
  }
}
