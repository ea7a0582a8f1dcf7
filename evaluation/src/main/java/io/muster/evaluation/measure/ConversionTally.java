package io.muster.evaluation.measure;

import io.muster.core.engine.PersonRows;
import io.muster.core.plan.OutreachPlan;
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
    OutreachPlan plan = journeys.plan();
    Optional<StepTally> first = Optional.empty();
    Optional<StepTally> before = Optional.empty();
    for (int i = 0; i < plan.steps().size(); i++) {
      StepTally tally = new StepTally(plan.steps().get(i), i, before, first);
      steps.add(tally);
      if (!tally.step.optional()) {
        before = Optional.of(tally);
        first = first.or(() -> Optional.of(tally));
      }
    }
  }

  void add(Journey journey) {
    members++;
    steps.forEach(s -> s.add(journey));
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
    private final int place;
    private final Optional<StepTally> before;
    private final Optional<StepTally> first;
    private final int[] standings = new int[Standing.values().length];
    private final SaidCounts channels = new SaidCounts("channel");
    private final NumberCounts daysFromBefore = new NumberCounts();
    private final NumberCounts daysFromStart = new NumberCounts();
    private int reachedOfBefore;
    private int reachedOfFirst;

    StepTally(Step step, int place, Optional<StepTally> before, Optional<StepTally> first) {
      this.step = step;
      this.place = place;
      this.before = before;
      this.first = first;
    }

    void add(Journey journey) {
      standings[journey.standing(place).ordinal()]++;
      if (!journey.reached(place)) {
        return;
      }
      PersonRows made = journey.made(place);
      channels.add(made.table(0), made.row(0));
      int day = journey.day(place);
      daysFromStart.add(day - journey.startDay());
      if (before.isPresent()) {
        StepTally last = before.get();
        if (journey.reached(last.place)) {
          daysFromBefore.add(day - journey.day(last.place));
        }
        reachedOfBefore += journey.passed(last.place) ? 1 : 0;
        reachedOfFirst += journey.passed(first.orElseThrow().place) ? 1 : 0;
      }
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
