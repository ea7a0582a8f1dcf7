package io.muster.evaluation.effect;

import io.muster.core.engine.PersonRows;
import io.muster.core.plan.Length;
import io.muster.core.plan.MeasurePlan;
import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.NumberColumn;
import io.muster.core.store.RecordTable;
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
  private static final int NONE = -1;

  private final MeasurePlan plan;
  private final Population population;
  private final List<Numbers> numbers = new ArrayList<>();
  private final SortedSet<String> units = new TreeSet<>();
  private final int cutOff;
  private Days days;

  MeasureTally(MeasurePlan plan, Population population) {
    this.plan = plan;
    this.population = population;
    this.cutOff = Math.toIntExact(population.journeys().cutOff().toEpochDay());
    this.days = Days.of(plan, 0);
  }

  /** One member's numbers; later ones at the places of the plan's times, with whether the time for each is over. */
  private record Numbers(
      int person, Optional<Double> baseline, List<Optional<Double>> later, List<Boolean> over) {}

  /** The numbers of one member that have a second, in the unit of the measure. */
  private record Pair(double before, double after) {}

  /** The days around a day 0 on which numbers are looked for. */
  private record Days(int zero, int baseline, List<Around> later) {
    static Days of(MeasurePlan plan, int zero) {
      LocalDate day = LocalDate.ofEpochDay(zero);
      List<Around> later = new ArrayList<>();
      for (Length time : plan.times()) {
        LocalDate wanted = time.after(day);
        later.add(new Around(
            number(plan.within().before(wanted)),
            number(wanted),
            number(plan.within().after(wanted))));
      }
      return new Days(zero, number(MeasurePlan.BASELINE.before(day)), later);
    }

    private static int number(LocalDate day) {
      return Math.toIntExact(day.toEpochDay());
    }
  }

  /** From the first day to the last, the nearest to the wanted one. */
  private record Around(int first, int wanted, int last) {}

  void add(Journey journey) {
    int zero = journey.startDay();
    if (days.zero != zero) {
      days = Days.of(plan, zero);
    }
    PersonRows records = journey.person().ever(plan.records());
    int baseline = nearest(records, new Around(days.baseline, zero, zero));
    List<Optional<Double>> later = new ArrayList<>(days.later.size());
    List<Boolean> over = new ArrayList<>(days.later.size());
    for (Around time : days.later) {
      later.add(number(records, nearest(records, time)));
      over.add(time.last <= cutOff);
    }
    numbers.add(new Numbers(journey.person().number(), number(records, baseline), later, over));
  }

  /** The later of two as near, and of several on one day the last; -1 where there is none. */
  private static int nearest(PersonRows records, Around time) {
    int nearest = NONE;
    int away = Integer.MAX_VALUE;
    for (int i = 0; i < records.size(); i++) {
      int day = records.day(i);
      if (day >= time.first && day <= time.last && Math.abs(day - time.wanted) <= away) {
        nearest = i;
        away = Math.abs(day - time.wanted);
      }
    }
    return nearest;
  }

  /** What the record says. All are in one unit, or the plan would have been refused. */
  private Optional<Double> number(PersonRows records, int record) {
    if (record == NONE) {
      return Optional.empty();
    }
    RecordTable table = records.table(record);
    int row = records.row(record);
    Column column = plan.value();
    if (!(table.column(column) instanceof NumberColumn cells) || !cells.known(row)) {
      return Optional.empty();
    }
    table
        .kind()
        .unitOf(column)
        .map(unit -> table.column(unit).value(row))
        .filter(Value::known)
        .map(Value::toString)
        .filter(unit -> !unit.isEmpty())
        .ifPresent(unit -> units.add(unit));
    return Optional.of(cells.number(row));
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
