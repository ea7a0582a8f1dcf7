package io.muster.evaluation.effect;

import io.muster.core.engine.RecordRef;
import io.muster.core.plan.Length;
import io.muster.core.plan.MeasurePlan;
import io.muster.core.schema.Value;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.statistics.MeanInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Gathers members' numbers. For one thread. */
final class MeasureTally {
  private final MeasurePlan plan;
  private final Population population;
  private final List<Numbers> numbers = new ArrayList<>();
  private final SortedSet<String> units = new TreeSet<>();

  MeasureTally(MeasurePlan plan, Population population) {
    this.plan = plan;
    this.population = population;
  }

  /** One member's numbers; later ones at the places of the plan's times, with whether the time for each is over. */
  private record Numbers(
      int person, Optional<Double> baseline, List<Optional<Double>> later, List<Boolean> over) {}

  /** The numbers of one member that have a second, in the unit of the measure. */
  private record Pair(double before, double after) {}

  void add(Journey journey) {
    List<RecordRef> records = population.journeys().ever(journey.person(), plan.records());
    LocalDate dayZero = journey.start();
    Optional<RecordRef> baseline = records.stream()
        .filter(r -> isWithin(r, MeasurePlan.BASELINE.before(dayZero), dayZero))
        .reduce((earlier, later) -> later);
    List<Optional<Double>> later = new ArrayList<>();
    List<Boolean> over = new ArrayList<>();
    for (Length time : plan.times()) {
      LocalDate wanted = time.after(dayZero);
      LocalDate last = plan.within().after(wanted);
      later.add(nearest(records, wanted, plan.within().before(wanted), last).flatMap(this::number));
      over.add(!last.isAfter(population.journeys().cutOff()));
    }
    numbers.add(new Numbers(journey.person(), baseline.flatMap(this::number), later, over));
  }

  private static boolean isWithin(RecordRef record, LocalDate first, LocalDate last) {
    return record.day() >= first.toEpochDay() && record.day() <= last.toEpochDay();
  }

  /** The later of two as near, and of several on one day the last. */
  private static Optional<RecordRef> nearest(
      List<RecordRef> records, LocalDate wanted, LocalDate first, LocalDate last) {
    Comparator<RecordRef> near =
        Comparator.comparingLong(r -> -Math.abs(r.day() - wanted.toEpochDay()));
    return records.stream()
        .filter(r -> isWithin(r, first, last))
        .reduce((one, next) -> near.compare(next, one) >= 0 ? next : one);
  }

  /** What the record says. All are in one unit, or the plan would have been refused. */
  private Optional<Double> number(RecordRef record) {
    if (!(record.value(plan.value()) instanceof Value.Decimal number)) {
      return Optional.empty();
    }
    if (!number.unit().isEmpty()) {
      units.add(number.unit());
    }
    return Optional.of(number.number().doubleValue());
  }

  MeasureTally merge(MeasureTally other) {
    numbers.addAll(other.numbers);
    units.addAll(other.units);
    return this;
  }

  Measure result() {
    numbers.sort(Comparator.comparingInt(Numbers::person));
    List<Measure.Later> times = new ArrayList<>();
    for (int time = 0; time < plan.times().size(); time++) {
      times.add(later(time));
    }
    int withBaseline =
        (int) numbers.stream().filter(n -> n.baseline().isPresent()).count();
    return new Measure(
        plan.name(),
        plan.heading(),
        unit(),
        numbers.size(),
        withBaseline,
        times,
        ChosenBy.sameKind(population.plan(), plan.records()));
  }

  /** That which some number has; else that which is assumed. */
  private String unit() {
    Stream<String> assumed =
        plan.records().codeLists().stream().flatMap(list -> list.assumedUnit().stream());
    return Stream.concat(units.stream(), assumed).findFirst().orElse("");
  }

  private Measure.Later later(int time) {
    List<Pair> pairs = new ArrayList<>();
    int withoutSecond = 0;
    int notOver = 0;
    for (Numbers member : numbers) {
      Optional<Double> before = member.baseline();
      Optional<Double> after = member.later().get(time);
      if (before.isPresent() && after.isPresent()) {
        pairs.add(new Pair(before.get(), after.get()));
      } else if (before.isPresent() && member.over().get(time)) {
        withoutSecond++;
      } else if (before.isPresent()) {
        notOver++;
      }
    }
    double[] changes = pairs.stream().mapToDouble(p -> p.after() - p.before()).toArray();
    return new Measure.Later(
        plan.times().get(time),
        pairs.size(),
        withoutSecond,
        notOver,
        mean(pairs.stream().mapToDouble(Pair::before)),
        mean(pairs.stream().mapToDouble(Pair::after)),
        Finding.of(
            MeanInterval.of(changes), "too few people have both numbers to tell how they vary"));
  }

  private static Finding<Double> mean(DoubleStream numbers) {
    double[] all = numbers.toArray();
    return all.length == 0
        ? Finding.untold("nobody has both numbers")
        : Finding.told(DoubleStream.of(all).average().orElseThrow());
  }
}
