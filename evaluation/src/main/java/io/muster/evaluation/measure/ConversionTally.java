package io.muster.evaluation.measure;

import io.muster.core.engine.RecordRef;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Step;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import io.muster.evaluation.journey.Standing;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
    private final Counts<Standing> standings = new Counts<>();
    private final Counts<String> channels = new Counts<>();
    private final Counts<Integer> daysFromBefore = new Counts<>();
    private final Counts<Integer> daysFromStart = new Counts<>();
    private int reachedOfBefore;
    private int reachedOfFirst;

    StepTally(Step step, int place, Optional<StepTally> before, Optional<StepTally> first) {
      this.step = step;
      this.place = place;
      this.before = before;
      this.first = first;
    }

    void add(Journey journey) {
      standings.add(journey.standings().get(place));
      journey.made(step.name()).map(StepTally::channel).ifPresent(channels::add);
      journey.day(step.name()).ifPresent(day -> {
        daysFromStart.add(journey.daysTo(day));
        before
            .flatMap(b -> journey.day(b.step.name()))
            .ifPresent(d -> daysFromBefore.add(days(d, day)));
        reachedOfBefore += before.filter(b -> journey.passed(b.place)).isPresent() ? 1 : 0;
        reachedOfFirst += first.filter(f -> journey.passed(f.place)).isPresent() ? 1 : 0;
      });
    }

    private static String channel(RecordRef record) {
      return record
          .kind()
          .column("channel")
          .map(channel -> Groups.of(record, channel))
          .orElse(Attendance.NOT_RECORDED);
    }

    private static int days(LocalDate from, LocalDate to) {
      return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }

    void merge(StepTally other) {
      standings.merge(other.standings);
      channels.merge(other.channels);
      daysFromBefore.merge(other.daysFromBefore);
      daysFromStart.merge(other.daysFromStart);
      reachedOfBefore += other.reachedOfBefore;
      reachedOfFirst += other.reachedOfFirst;
    }

    private int reached() {
      return standings.of(Standing.REACHED);
    }

    private int passed() {
      return reached() + standings.of(Standing.INFERRED);
    }

    Conversion.Row row(int members, Journeys journeys) {
      return new Conversion.Row(
          step.name(),
          step.heading(),
          step.optional(),
          reached() > 0 || journeys.recorded(step),
          reached(),
          standings.of(Standing.INFERRED),
          standings.of(Standing.PENDING),
          before.map(b -> Proportion.of(reachedOfBefore, b.passed(), b.step.heading())),
          first.map(f -> Proportion.of(reachedOfFirst, f.passed(), f.step.heading())),
          Proportion.of(reached(), members, "the cohort"),
          channels.all(),
          new Distribution(daysFromBefore.all()),
          new Distribution(daysFromStart.all()));
    }
  }
}
