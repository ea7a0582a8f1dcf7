package io.muster.evaluation.report;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.measure.Distribution;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Figure.Spread.Quartered;
import io.muster.evaluation.statistics.Quartiles;
import java.util.Optional;
import java.util.OptionalDouble;

/** Quartiles and means of people's numbers. Released, they are told where the release tells quartiles, and as whole numbers. */
final class Spreads {
  private Spreads() {}

  static Figure of(Distribution distribution, Cell people, Release release) {
    boolean exact = !release.profile().isForRelease();
    return new Figure.Spread(
        release.of(people),
        release.tellsQuartiles(people)
            ? distribution.quartiles().map(q -> quartered(q, distribution, exact))
            : Optional.empty());
  }

  /** A mean, released as one decimal. */
  static OptionalDouble mean(Distribution distribution, Cell people, Release release) {
    boolean exact = !release.profile().isForRelease();
    OptionalDouble mean =
        release.tellsQuartiles(people) ? distribution.mean() : OptionalDouble.empty();
    return mean.isPresent() && !exact
        ? OptionalDouble.of(Math.round(10 * mean.getAsDouble()) / 10.0)
        : mean;
  }

  private static Quartered quartered(
      Quartiles quartiles, Distribution distribution, boolean exact) {
    double mean = distribution.mean().orElseThrow();
    return exact
        ? new Quartered(mean, quartiles.lower(), quartiles.median(), quartiles.upper())
        : new Quartered(
            Math.round(mean),
            Math.round(quartiles.lower()),
            Math.round(quartiles.median()),
            Math.round(quartiles.upper()));
  }
}
