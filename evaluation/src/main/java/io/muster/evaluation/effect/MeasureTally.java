package io.muster.evaluation.effect;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.muster.core.engine.RecordRef;
import io.muster.core.plan.Length;
import io.muster.core.plan.MeasurePlan;
import io.muster.core.schema.Value;
import io.muster.core.units.Units;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.statistics.MeanInterval;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** Gathers members' numbers. For one thread. */
final class MeasureTally {
  private final MeasurePlan plan;
  private final Population population;
  private final List<Numbers> numbers = new ArrayList<>();

  MeasureTally(MeasurePlan plan, Population population) {
    this.plan = plan;
    this.population = population;
  }

  /** One member's numbers; later ones at the places of the plan's times, with whether the time for each is over. */
  private record Numbers(
      int person,
      Optional<Value.Decimal> baseline,
      List<Optional<Value.Decimal>> later,
      List<Boolean> over) {}

  /** The numbers of one member that have a second, in the unit of the measure. */
  private record Pair(double before, double after) {}

  void add(Journey journey) {
    List<RecordRef> records = population.journeys().ever(journey.person(), plan.records());
    LocalDate dayZero = journey.start();
    Optional<RecordRef> baseline = records.stream()
        .filter(r -> isWithin(r, MeasurePlan.BASELINE.before(dayZero), dayZero))
        .reduce((earlier, later) -> later);
    List<Optional<Value.Decimal>> later = new ArrayList<>();
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

  /** What the record says; without a unit it has that which its list assumes. */
  private Optional<Value.Decimal> number(RecordRef record) {
    if (!(record.value(plan.value()) instanceof Value.Decimal number)) {
      return Optional.empty();
    }
    boolean lacksUnit =
        number.unit().isEmpty() && record.kind().unitOf(plan.value()).isPresent();
    Optional<Value> code = record.kind().codeColumn().map(record::value);
    return Optional.of(
        lacksUnit && code.isPresent() && code.get() instanceof Value.Coded coded
            ? new Value.Decimal(
                number.number(),
                plan.records().assumedUnit(record.kind(), coded.code()).orElse(""))
            : number);
  }

  MeasureTally merge(MeasureTally other) {
    numbers.addAll(other.numbers);
    return this;
  }

  Measure result() {
    numbers.sort(Comparator.comparingInt(Numbers::person));
    String unit = unit();
    List<Measure.Later> times = new ArrayList<>();
    for (int time = 0; time < plan.times().size(); time++) {
      times.add(later(time, unit));
    }
    int withBaseline = (int) numbers.stream()
        .filter(n -> n.baseline().flatMap(b -> in(unit, b)).isPresent())
        .count();
    return new Measure(
        plan.name(),
        plan.heading(),
        unit,
        numbers.size(),
        withBaseline,
        times,
        warnings(times));
  }

  /** That which most have at the start; of several, the first by name. */
  private String unit() {
    Map<String, Long> units = numbers.stream()
        .flatMap(n -> n.baseline().stream())
        .collect(groupingBy(Value.Decimal::unit, TreeMap::new, counting()));
    return units.entrySet().stream()
        .reduce((one, next) -> next.getValue() > one.getValue() ? next : one)
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static Optional<Double> in(String unit, Value.Decimal number) {
    return Units.convert(number.number(), number.unit(), unit).map(BigDecimal::doubleValue);
  }

  private Measure.Later later(int time, String unit) {
    List<Pair> pairs = new ArrayList<>();
    int withoutSecond = 0;
    int notOver = 0;
    for (Numbers member : numbers) {
      Optional<Double> before = member.baseline().flatMap(b -> in(unit, b));
      Optional<Double> after = member.later().get(time).flatMap(n -> in(unit, n));
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
            MeanInterval.of(changes),
            "too few people have both numbers to tell how they vary"));
  }

  private static Finding<Double> mean(DoubleStream numbers) {
    double[] all = numbers.toArray();
    return all.length == 0
        ? Finding.untold("nobody has both numbers")
        : Finding.told(DoubleStream.of(all).average().orElseThrow());
  }

  private Set<Warning> warnings(List<Measure.Later> times) {
    Set<Warning> warnings = EnumSet.of(Warning.NOBODY_TO_COMPARE);
    if (ChosenBy.sameKind(population.plan(), plan.records())) {
      warnings.add(Warning.REGRESSION_TO_THE_MEAN);
    }
    if (times.stream().anyMatch(t -> t.both() < Warning.SOME_DOZENS)) {
      warnings.add(Warning.FEW_PEOPLE);
    }
    if (times.stream().anyMatch(t -> t.withoutSecond() > 0)) {
      warnings.add(Warning.WITHOUT_SECOND_VALUE);
    }
    if (times.stream().anyMatch(t -> t.notOver() > 0)) {
      warnings.add(Warning.NOT_OVER);
    }
    return warnings;
  }
}
