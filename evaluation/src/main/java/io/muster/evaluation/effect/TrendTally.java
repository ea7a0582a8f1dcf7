package io.muster.evaluation.effect;

import io.muster.core.engine.PersonRows;
import io.muster.core.plan.TrendPlan;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Seen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Counts members' events month by month. For one thread. */
final class TrendTally {
  private final TrendPlan plan;
  private final Population population;

  /** The first day of each month that is over by the cut-off, and of the one after them, counted from 1970-01-01. */
  private final int[] firsts;

  private final int[] events;
  private final int[] people;
  private final long[] days;

  /** Those who were seen on every day, who are in neither of these two yet. */
  private int throughout;

  TrendTally(TrendPlan plan, Population population) {
    this.plan = plan;
    this.population = population;
    LocalDate cutOff = population.journeys().cutOff();
    int over = (int) IntStream.range(0, plan.months())
        .filter(month -> plan.month(month + 1).minusDays(1).compareTo(cutOff) <= 0)
        .count();
    this.firsts = IntStream.rangeClosed(0, over)
        .map(month -> Math.toIntExact(plan.month(month).toEpochDay()))
        .toArray();
    this.events = new int[over];
    this.people = new int[over];
    this.days = new long[over];
  }

  void add(Journey journey) {
    List<Seen> seen = journey.person().seen();
    if (seen.size() == 1
        && seen.get(0).holds(firsts[0])
        && seen.get(0).holds(firsts[days.length] - 1)) {
      throughout++;
    } else {
      addDays(seen);
    }
    PersonRows records = journey.person().ever(plan.records());
    for (int i = 0; i < records.size(); i++) {
      int month = month(records.day(i));
      if (month >= 0 && holds(seen, records.day(i))) {
        events[month]++;
      }
    }
  }

  private void addDays(List<Seen> seen) {
    for (int month = 0; month < days.length; month++) {
      int held = 0;
      for (Seen span : seen) {
        held += span.daysOf(firsts[month], firsts[month + 1] - 1);
      }
      days[month] += held;
      people[month] += held > 0 ? 1 : 0;
    }
  }

  private static boolean holds(List<Seen> seen, int day) {
    for (Seen span : seen) {
      if (span.holds(day)) {
        return true;
      }
    }
    return false;
  }

  /** The month of a day; -1 for one outside them all. */
  private int month(int day) {
    int found = Arrays.binarySearch(firsts, day);
    int month = found >= 0 ? found : -found - 2;
    return month < events.length ? month : -1;
  }

  TrendTally merge(TrendTally other) {
    for (int month = 0; month < events.length; month++) {
      events[month] += other.events[month];
      people[month] += other.people[month];
      days[month] += other.days[month];
    }
    throughout += other.throughout;
    return this;
  }

  Trend result() {
    List<Trend.Month> months = new ArrayList<>();
    for (int month = 0; month < events.length; month++) {
      long whole = (long) throughout * (firsts[month + 1] - firsts[month]);
      months.add(new Trend.Month(
          plan.month(month), events[month], people[month] + throughout, days[month] + whole));
    }
    OptionalInt interruption = plan.interrupted()
        .map(day -> OptionalInt.of(TrendPlan.monthsIn(plan.from(), day.minusDays(1))))
        .orElse(OptionalInt.empty());
    return new Trend(
        plan.name(),
        plan.heading(),
        months,
        plan.months() - months.size(),
        interruption,
        ChosenBy.sameKind(population.plan(), plan.records()));
  }
}
