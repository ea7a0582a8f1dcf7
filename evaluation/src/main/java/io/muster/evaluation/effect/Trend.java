package io.muster.evaluation.effect;

import io.muster.core.plan.TrendPlan;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.statistics.SegmentedPoisson;
import io.muster.evaluation.statistics.SeriesTerms;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collector;

/**
 * Events month by month, of all members while they were seen. What is said of the series is worked out from its months and nothing else.
 *
 * @param label what a reader calls it
 * @param months those that are over by the cut-off, the earliest first
 * @param notOver how many of the plan's months are not, and so are left out
 * @param interruption the first month in which things were different, counted from 0, where the plan names one
 * @param chosen whether members were chosen by the same kind of record
 */
public record Trend(
    String name,
    String label,
    List<Month> months,
    int notOver,
    OptionalInt interruption,
    boolean chosen) {
  /** Months enough to tell the seasons from what began. */
  private static final int TWO_YEARS = 24;

  public Trend {
    months = List.copyOf(months);
  }

  /**
   * One month, counted from the first day of the trend.
   *
   * @param people how many members were seen in it
   * @param days on how many days they were, all members' together
   */
  public record Month(LocalDate first, int events, int people, long days) {}

  /** Collects journeys. */
  public static Collector<Journey, ?, Trend> of(TrendPlan plan, Population population) {
    return Collector.of(
        () -> new TrendTally(plan, population),
        TrendTally::add,
        TrendTally::merge,
        TrendTally::result);
  }

  /**
   * Whether the series took a step or turned where it was interrupted: slopes before and after, and seasons where there are two years of
   * it.
   */
  public Finding<SegmentedPoisson> interrupted() {
    if (interruption.isEmpty()) {
      return Finding.untold("the plan names no day on which something began");
    }
    int begin = interruption.getAsInt();
    if (begin < SegmentedPoisson.FEWEST || months.size() - begin < SegmentedPoisson.FEWEST) {
      return Finding.untold("fewer than " + SegmentedPoisson.FEWEST
          + " months lie on one side of the interruption by the cut-off, too few to tell a step from the"
          + " ups and downs of months");
    } else if (months.stream().anyMatch(m -> m.days() == 0)) {
      return Finding.untold("there is a month in which no member is seen in the data");
    }
    return Finding.of(
        SegmentedPoisson.of(
            months.stream().mapToInt(Month::events).toArray(),
            months.stream().mapToDouble(Month::days).toArray(),
            begin,
            seasonal() ? SeriesTerms.slopesAndSeasons() : SeriesTerms.slopes()),
        "there was no event on one side of the interruption, or the months fit no line");
  }

  /** Whether the series is long enough to take its seasons out. */
  public boolean seasonal() {
    return months.size() >= TWO_YEARS;
  }

  /** Whether a month's residual goes with that of the month before, by more than chance does in a series so long. */
  private boolean runsTogether(SegmentedPoisson series) {
    return series.autocorrelation() > 2 / Math.sqrt(months.size());
  }

  public Evidence evidence() {
    return interrupted().isTold() ? Evidence.DIFFERENCE_IN_DIFFERENCES : Evidence.COUNTS;
  }

  public Set<Warning> warnings() {
    Set<Warning> warnings = EnumSet.noneOf(Warning.class);
    if (chosen) {
      warnings.add(Warning.REGRESSION_TO_THE_MEAN);
    }
    if (notOver > 0) {
      warnings.add(Warning.NOT_OVER);
    }
    if (interrupted().value().filter(this::runsTogether).isPresent()) {
      warnings.add(Warning.MONTHS_RUN_TOGETHER);
    }
    return Warning.sorted(warnings);
  }
}
