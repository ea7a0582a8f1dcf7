package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Whether a series of counts, month by month, took a step or turned when something began.
 *
 * <p>ln μ = b0 + b1·t + b2·post + b3·(t − t0)·post, with the seasons' sine and cosine where asked for, and ln(person-time) as offset; errors
 * are those of independent events times √(Pearson's χ²/df), or 1 where that is less, since months that happen to lie closer to the line than
 * chance allows are no reason to be surer than chance allows; intervals are of t with those df. Source: A. K. Wagner and others,
 * Segmented regression analysis of interrupted time series studies in medication use research, Journal of Clinical Pharmacy and
 * Therapeutics 27 (2002) 299-309; J. Lopez Bernal and others, Interrupted time series regression for the evaluation of public health
 * interventions, International Journal of Epidemiology 46 (2017) 348-355. It takes it that nothing else began then, and that months
 * do not follow their neighbours, which the autocorrelation tells.
 *
 * @param step the rate just after over what it would have been, e^b2
 * @param slopeBefore the rate of a point over that of the point before it, e^b1; empty without slopes
 * @param slopeChange that ratio after over that before, e^b3; empty without slopes
 * @param dispersion Pearson's χ²/df: about 1 where events come by themselves
 * @param autocorrelation of neighbouring Pearson's residuals, from −1 to 1
 * @param expected the count the model has at each point
 * @param otherwise the count it has there had nothing begun
 */
public record SegmentedPoisson(
    Estimate step,
    Optional<Estimate> slopeBefore,
    Optional<Estimate> slopeChange,
    double dispersion,
    double autocorrelation,
    List<Double> expected,
    List<Double> otherwise) {
  /** So many points there have to be on either side. */
  public static final int FEWEST = 8;

  public SegmentedPoisson {
    expected = List.copyOf(expected);
    otherwise = List.copyOf(otherwise);
  }

  /** With 95 % intervals; see {@link #of(int[], double[], int, SeriesTerms, double)}. */
  public static Optional<SegmentedPoisson> of(
      int[] events, double[] personTime, int begin, SeriesTerms terms) {
    return of(events, personTime, begin, terms, Level.USUAL);
  }

  /**
   * Fits the series. Empty where there was no event before or none after, or the model does not settle or leaves no freedom to judge it
   * by. Fewer than {@value #FEWEST} points on either side are refused.
   *
   * @param events at each point, the earliest first
   * @param personTime at each point, more than none
   * @param begin the place of the first point after, counted from 0
   */
  public static Optional<SegmentedPoisson> of(
      int[] events, double[] personTime, int begin, SeriesTerms terms, double level) {
    check(events, personTime, begin);
    Level.check(level);
    int n = events.length;
    double[][] rows = new double[n][];
    for (int t = 0; t < n; t++) {
      rows[t] = terms.row(t, begin);
    }
    boolean none = IntStream.range(0, begin).allMatch(t -> events[t] == 0)
        || IntStream.range(begin, n).allMatch(t -> events[t] == 0);
    if (none || n <= rows[0].length) {
      return Optional.empty();
    }
    return PoissonRegression.fit(rows, events, personTime)
        .filter(fit -> Double.isFinite(fit.dispersion(events)))
        .map(fit -> told(fit, events, personTime, begin, terms, level));
  }

  private static void check(int[] events, double[] personTime, int begin) {
    checkArgument(events.length == personTime.length, "each point has a person-time");
    checkArgument(
        begin >= FEWEST && events.length - begin >= FEWEST,
        "an interrupted series needs at least %s points before and as many after",
        FEWEST);
    for (int t = 0; t < events.length; t++) {
      checkArgument(events[t] >= 0, "there are no fewer events than none");
      PoissonRate.checkPersonTime(personTime[t]);
    }
  }

  private static SegmentedPoisson told(
      PoissonRegression fit,
      int[] events,
      double[] personTime,
      int begin,
      SeriesTerms terms,
      double level) {
    double dispersion = fit.dispersion(events);
    double reach = TDistribution.of(events.length - fit.coefficients().length)
            .inverseSurvivalProbability(Level.tail(level))
        * Math.sqrt(Math.max(1, dispersion));
    List<Double> otherwise = IntStream.range(0, events.length)
        .mapToObj(t -> {
          double[] row = terms.without(t, begin);
          return personTime[t] * Math.exp(PoissonRegression.dot(row, fit.coefficients()));
        })
        .toList();
    return new SegmentedPoisson(
        ratio(fit, SeriesTerms.STEP, reach, level),
        terms.sloping()
            ? Optional.of(ratio(fit, SeriesTerms.SLOPE, reach, level))
            : Optional.empty(),
        terms.sloping()
            ? Optional.of(ratio(fit, SeriesTerms.CHANGE, reach, level))
            : Optional.empty(),
        dispersion,
        autocorrelation(fit, events),
        IntStream.range(0, events.length).mapToObj(t -> fit.fitted()[t]).toList(),
        otherwise);
  }

  private static Estimate ratio(PoissonRegression fit, int term, double reach, double level) {
    double logarithm = fit.coefficients()[term];
    double wide = reach * Math.sqrt(fit.covariance()[term][term]);
    return Estimate.of(
        Math.exp(logarithm), Math.exp(logarithm - wide), Math.exp(logarithm + wide), level);
  }

  private static double autocorrelation(PoissonRegression fit, int[] events) {
    double together = 0;
    double squares = 0;
    for (int t = 0; t < events.length; t++) {
      double residual = fit.residual(events, t);
      squares += residual * residual;
      together += t == 0 ? 0 : residual * fit.residual(events, t - 1);
    }
    return squares == 0 ? 0 : together / squares;
  }
}
