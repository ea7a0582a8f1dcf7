package io.muster.evaluation.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * Counts whose logarithm is a sum of terms, over a known exposure.
 *
 * <p>Fitted by iteratively reweighted least squares: J. A. Nelder and R. W. M. Wedderburn, Generalized linear models, Journal of the
 * Royal Statistical Society A 135 (1972) 370-384.
 *
 * @param coefficients one for each term
 * @param covariance of the coefficients where events come by themselves, before any dispersion
 * @param fitted the count expected at each point
 */
@SuppressWarnings("ArrayRecordComponent")
record PoissonRegression(double[] coefficients, double[][] covariance, double[] fitted) {
  private static final int ROUNDS = 100;
  private static final double ENOUGH = 1e-10;
  private static final double DUST = 1e-10;

  /**
   * Empty where the terms cannot be told apart, or the fit does not settle.
   *
   * @param terms a row for each point
   */
  static Optional<PoissonRegression> fit(double[][] terms, int[] counts, double[] exposure) {
    int n = counts.length;
    double[] linear = new double[n];
    double all = Arrays.stream(counts).sum();
    for (int i = 0; i < n; i++) {
      // Everything starts near the counts themselves, drawn to the mean so that none is 0.
      double mean = all * exposure[i] / Arrays.stream(exposure).sum();
      linear[i] = Math.log((counts[i] + mean) / 2 / exposure[i]);
    }
    double before = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      double[] fitted = fitted(linear, exposure);
      Optional<double[][]> inverse = inverse(information(terms, fitted));
      if (inverse.isEmpty()) {
        return Optional.empty();
      }
      double[] coefficients = step(terms, counts, linear, fitted, inverse.orElseThrow());
      for (int i = 0; i < n; i++) {
        linear[i] = dot(terms[i], coefficients);
      }
      double[] now = fitted(linear, exposure);
      double deviance = deviance(counts, now);
      if (!Double.isFinite(deviance)) {
        return Optional.empty();
      }
      if (Math.abs(deviance - before) <= ENOUGH * (deviance + 0.1)) {
        return inverse(information(terms, now))
            .map(covariance -> new PoissonRegression(coefficients, covariance, now));
      }
      before = deviance;
    }
    return Optional.empty();
  }

  /** Pearson's χ² over the degrees of freedom: 1 where events come by themselves, more where they come in runs. */
  double dispersion(int[] counts) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += residual(counts, i) * residual(counts, i);
    }
    return sum / (counts.length - coefficients.length);
  }

  /** Pearson's residual of one point. */
  double residual(int[] counts, int i) {
    return (counts[i] - fitted[i]) / Math.sqrt(fitted[i]);
  }

  private static double[] fitted(double[] linear, double[] exposure) {
    double[] fitted = new double[linear.length];
    Arrays.setAll(fitted, i -> exposure[i] * Math.exp(linear[i]));
    return fitted;
  }

  private static double deviance(int[] counts, double[] fitted) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      double log = counts[i] == 0 ? 0 : counts[i] * Math.log(counts[i] / fitted[i]);
      sum += 2 * (log - (counts[i] - fitted[i]));
    }
    return sum;
  }

  /** X'WX, with the counts expected as weights. */
  private static double[][] information(double[][] terms, double[] weights) {
    int p = terms[0].length;
    double[][] sum = new double[p][p];
    for (int i = 0; i < terms.length; i++) {
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < p; k++) {
          sum[j][k] += weights[i] * terms[i][j] * terms[i][k];
        }
      }
    }
    return sum;
  }

  private static double[] step(
      double[][] terms, int[] counts, double[] linear, double[] fitted, double[][] inverse) {
    double[] right = new double[inverse.length];
    for (int i = 0; i < terms.length; i++) {
      double working = fitted[i] * linear[i] + counts[i] - fitted[i];
      for (int j = 0; j < right.length; j++) {
        right[j] += terms[i][j] * working;
      }
    }
    double[] coefficients = new double[right.length];
    Arrays.setAll(coefficients, j -> dot(inverse[j], right));
    return coefficients;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** The inverse of a symmetric matrix, by elimination; empty where it has none. */
  private static Optional<double[][]> inverse(double[][] matrix) {
    int p = matrix.length;
    double[][] left = matrix.clone();
    double[][] inverse = new double[p][p];
    for (int i = 0; i < p; i++) {
      left[i] = matrix[i].clone();
      inverse[i][i] = 1;
    }
    for (int i = 0; i < p; i++) {
      double pivot = left[i][i];
      // A positive definite matrix needs no exchange of rows.
      if (!(pivot > DUST * matrix[i][i])) {
        return Optional.empty();
      }
      for (int k = 0; k < p; k++) {
        left[i][k] /= pivot;
        inverse[i][k] /= pivot;
      }
      for (int j = 0; j < p; j++) {
        double times = left[j][i];
        if (j != i) {
          for (int k = 0; k < p; k++) {
            left[j][k] -= times * left[i][k];
            inverse[j][k] -= times * inverse[i][k];
          }
        }
      }
    }
    return Optional.of(inverse);
  }
}
