package io.muster.evaluation.measure;

import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;

/**
 * How many members reached each step: of the step before, of the first, and of the cohort.
 *
 * <p>The denominators of the first two are those who passed the step, by a record or inferred; the numerators are those of them whose records
 * say that they reached this one. In lenient and strict order that is everyone who reached it.
 *
 * @param members everyone in the cohort
 * @param steps a row for each step of the plan, in its order
 */
public record Conversion(int members, List<Row> steps) {
  public Conversion {
    steps = List.copyOf(steps);
  }

  /** Collects journeys. */
  public static Collector<Journey, ?, Conversion> of(Journeys journeys) {
    return Collector.of(
        () -> new ConversionTally(journeys),
        ConversionTally::add,
        ConversionTally::merge,
        ConversionTally::result);
  }

  /**
   * One step.
   *
   * @param recorded whether anyone in the data has a record of it at all; if not, that nobody reached it says nothing
   * @param inferred those without a record of it who reached a later required step
   * @param pending those who may still reach it in the time it has
   * @param ofStepBefore of those who passed the required step before it, where there is one
   * @param ofFirst of those who passed the first required step, where that comes before it
   * @param channels those who reached it, by the channel of the record that made it so; under {@link Attendance#NOT_RECORDED} where it
   *     says none
   * @param daysFromStepBefore between the days of the two steps, for those with both
   * @param daysFromStart since day 0
   */
  public record Row(
      String name,
      String label,
      boolean optional,
      boolean recorded,
      int reached,
      int inferred,
      int pending,
      Optional<Proportion> ofStepBefore,
      Optional<Proportion> ofFirst,
      Proportion ofCohort,
      SortedMap<String, Integer> channels,
      Distribution daysFromStepBefore,
      Distribution daysFromStart) {
    public Row {
      channels = Collections.unmodifiableSortedMap(new TreeMap<>(channels));
    }
  }
}
