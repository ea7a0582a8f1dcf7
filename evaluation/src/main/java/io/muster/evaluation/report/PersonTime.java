package io.muster.evaluation.report;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.effect.EventGroup;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Released;
import io.muster.evaluation.statistics.Estimate;
import io.muster.evaluation.statistics.PoissonRate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long people were seen. Released it is counted in people seen for the whole of the time, so that it goes through what a count of
 * people goes through, and the time of one more or one less does not show.
 *
 * @param whole how many people seen for the whole time it comes to
 */
record PersonTime(Cell whole, long days, long each) {
  /** Rates are of so many years that people were seen. */
  static final int YEARS = 100;

  /** The heading of a column of rates. */
  static final String RATE = "Events per " + YEARS + " person-years";

  static PersonTime of(String name, long days, long each, Ledger ledger) {
    int whole = Math.toIntExact(Math.round((double) days / each));
    return new PersonTime(ledger.count(name, whole), days, each);
  }

  /** In days, as it may be told; none where it is withheld. */
  OptionalDouble days(Release release) {
    if (Released.suppressed(release.of(whole))) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        release.profile().isForRelease()
            ? (double) Released.number(release.of(whole)) * each
            : days);
  }

  Figure years(Release release) {
    OptionalDouble told = days(release);
    return new Figure.Quantity(
        told.isPresent()
            ? OptionalDouble.of(told.getAsDouble() / EventGroup.YEAR)
            : OptionalDouble.empty(),
        Optional.empty(),
        "",
        1,
        release.of(whole));
  }

  /** Events in it, per {@value #YEARS} years, with an interval as if they came by themselves; empty where it cannot be told. */
  Optional<Estimate> rate(Cell events, Release release) {
    OptionalDouble told = days(release);
    if (Released.suppressed(release.of(events)) || told.orElse(0) == 0) {
      return Optional.empty();
    }
    return Optional.of(PoissonRate.of(
        Released.number(release.of(events)), told.getAsDouble() / EventGroup.YEAR / YEARS));
  }

  Figure rateFigure(Cell events, Release release) {
    Optional<Estimate> rate = rate(events, release);
    return new Figure.Quantity(
        rate.map(r -> OptionalDouble.of(r.value())).orElse(OptionalDouble.empty()),
        rate.map(Estimate::interval),
        "",
        1,
        release.of(whole));
  }
}
