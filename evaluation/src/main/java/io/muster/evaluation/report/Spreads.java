package io.muster.evaluation.report;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.disclosure.ReleasedCount;
import io.muster.evaluation.measure.Distribution;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Figure.Spread.Quartered;
import io.muster.evaluation.report.document.Released;
import io.muster.evaluation.statistics.Quartiles;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Quartiles and means of people's numbers. Released, they are told of enough people alone, so that no quarter of them is a few, and
 * as whole numbers.
 */
final class Spreads {
  /** So many are enough: then there are at least 7 beside any quartile. */
  private static final int ENOUGH = 30;

  private Spreads() {}

  static Figure of(Distribution distribution, Cell people, Release release) {
    ReleasedCount count = release.of(people);
    boolean exact = !release.profile().isForRelease();
    return new Figure.Spread(
        count,
        told(count, exact)
            ? distribution.quartiles().map(q -> quartered(q, distribution, exact))
            : Optional.empty());
  }

  /** A mean, released as one decimal. */
  static OptionalDouble mean(Distribution distribution, Cell people, Release release) {
    boolean exact = !release.profile().isForRelease();
    OptionalDouble mean =
        told(release.of(people), exact) ? distribution.mean() : OptionalDouble.empty();
    return mean.isPresent() && !exact
        ? OptionalDouble.of(Math.round(10 * mean.getAsDouble()) / 10.0)
        : mean;
  }

  /** Whether there are people enough to tell a mean of theirs. */
  static boolean enough(Cell people, Release release) {
    return told(release.of(people), !release.profile().isForRelease());
  }

  private static boolean told(ReleasedCount people, boolean exact) {
    return exact || (!Released.suppressed(people) && Released.number(people) >= ENOUGH);
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
