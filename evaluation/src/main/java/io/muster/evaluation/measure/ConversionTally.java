package io.muster.evaluation.measure;

import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.plan.OutreachPlan.Step;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import io.muster.evaluation.journey.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Counts the steps of journeys. For one thread. */
final class ConversionTally {
  private final Journeys journeys;
  private final List<StepTally> steps = new ArrayList<>();
  private int members;

  ConversionTally(Journeys journeys) {
    this.journeys = journeys;
    Optional<StepTally> first = Optional.empty();
    Optional<StepTally> before = Optional.empty();
    for (Step step : journeys.plan().steps()) {
      StepTally tally = new StepTally(step, before, first);
      steps.add(tally);
      if (!step.optional()) {
        before = Optional.of(tally);
        first = first.or(() -> Optional.of(tally));
      }
    }
  }

  /** Counts a member at each step, who comes there as one who passed the first required step, and the one before, or who did not. */
  void add(Journey journey) {
    members++;
    boolean passedFirst = false;
    boolean passedBefore = false;
    int dayBefore = NO_DAY;
    for (int place = 0; place < steps.size(); place++) {
      StepTally step = steps.get(place);
      Standing standing = journey.standing(place);
      step.standings[standing.ordinal()]++;
      int day = journey.day(place);
      if (standing == Standing.REACHED) {
        step.channels.add(journey.table(place), journey.row(place));
        step.daysFromStart.add(day - journey.startDay());
        step.reachedOfFirst += passedFirst ? 1 : 0;
        step.reachedOfBefore += passedBefore ? 1 : 0;
        if (dayBefore != NO_DAY) {
          step.daysFromBefore.add(day - dayBefore);
        }
      }
      if (step.required) {
        passedBefore = standing == Standing.REACHED || standing == Standing.INFERRED;
        passedFirst = step.first.isEmpty() ? passedBefore : passedFirst;
        dayBefore = day;
      }
    }
  }

  ConversionTally merge(ConversionTally other) {
    members += other.members;
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).merge(other.steps.get(i));
    }
    return this;
  }

  Conversion result() {
    return new Conversion(
        members, steps.stream().map(s -> s.row(members, journeys)).toList());
  }

  /** Counts one step. */
  private static final class StepTally {
    private final Step step;
    private final boolean required;
    private final Optional<StepTally> before;
    private final Optional<StepTally> first;
    private final int[] standings = new int[Standing.values().length];
    private final SaidCounts channels = new SaidCounts("channel");
    private final NumberCounts daysFromBefore = new NumberCounts();
    private final NumberCounts daysFromStart = new NumberCounts();
    private int reachedOfBefore;
    private int reachedOfFirst;

    StepTally(Step step, Optional<StepTally> before, Optional<StepTally> first) {
      this.step = step;
      this.required = !step.optional();
      this.before = before;
      this.first = first;
    }

    void merge(StepTally other) {
      Arrays.setAll(standings, i -> standings[i] + other.standings[i]);
      channels.merge(other.channels);
      daysFromBefore.merge(other.daysFromBefore);
      daysFromStart.merge(other.daysFromStart);
      reachedOfBefore += other.reachedOfBefore;
      reachedOfFirst += other.reachedOfFirst;
    }

    private int of(Standing standing) {
      return standings[standing.ordinal()];
    }

    private int reached() {
      return of(Standing.REACHED);
    }

    private int passed() {
      return reached() + of(Standing.INFERRED);
    }

    Conversion.Row row(int members, Journeys journeys) {
      return new Conversion.Row(
          step.name(),
          step.heading(),
          step.optional(),
          reached() > 0 || journeys.recorded(step),
          reached(),
          of(Standing.INFERRED),
          of(Standing.PENDING),
          before.map(b -> Proportion.of(reachedOfBefore, b.passed(), b.step.heading())),
          first.map(f -> Proportion.of(reachedOfFirst, f.passed(), f.step.heading())),
          Proportion.of(reached(), members, "the cohort"),
          channels.all(),
          new Distribution(daysFromBefore.all()),
          new Distribution(daysFromStart.all()));
    }
  }
}
