package io.muster.core.engine;

import com.google.common.collect.Lists;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Ranking;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientSet;
import io.muster.core.units.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Those who stayed through every rule of a ranked cohort, in the order in which they are wanted. Immutable.
 *
 * @param people all of them, by their numbers
 * @param taken those who are members
 * @param doubted those whose place hangs on a value that is missing in a record
 * @param tied those whose place hangs on the order of records of one day that differ
 */
record RankOrder(List<Integer> people, PatientSet taken, PatientSet doubted, PatientSet tied) {
  RankOrder {
    people = List.copyOf(people);
  }

  /**
   * One person, and what they are ranked by.
   *
   * @param near where the first key puts them, as near as a double can tell: never before somebody it comes after
   */
  private record Ranked(int person, List<Value> keys, double near) {
    static Ranked of(Ranked person, boolean descending) {
      double rising = asDouble(person.key(0));
      return new Ranked(
          person.person, person.keys, descending && person.key(0).known() ? -rising : rising);
    }

    /** A number or a day as a double; endless where it is missing, since those come last. */
    private static double asDouble(Value key) {
      if (key instanceof Value.Decimal number) {
        return number.number().doubleValue();
      }
      return key instanceof Value.Day day ? day.date().toEpochDay() : Double.POSITIVE_INFINITY;
    }

    Value key(int number) {
      return keys.get(number);
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
      return keys.size() + " keys of one person";
    }
  }

  /** The keys of those for whom they are known to hang on nothing that is missing and on no tie; empty for anybody else. */
  interface SureKeys {
    Optional<List<Value>> of(int person);
  }

  static RankOrder of(CohortPlan plan, Inquiry inquiry, PatientSet stayed, SureKeys sure) {
    Ranking ranking = plan.ranking().orElseThrow();
    List<Ranked> ranked = new ArrayList<>(stayed.size());
    BitSet doubted = new BitSet();
    BitSet tied = new BitSet();
    stayed.stream().forEach(person -> {
      Optional<List<Value>> known = sure.of(person);
      if (known.isPresent()) {
        ranked.add(new Ranked(person, known.get(), 0));
        return;
      }
      Candidate candidate = new Candidate(plan, inquiry, person);
      Reading reading = Reading.plain();
      List<Value> keys = keys(candidate, ranking, reading);
      ranked.add(new Ranked(person, keys, 0));
      tied.set(person, reading.tied());
      doubted.set(
          person,
          reading.doubts() > 0 && !keys(candidate, ranking, Reading.doubting()).equals(keys));
    });
    boolean descending = ranking.keys().get(0).descending();
    List<Ranked> sorted = new ArrayList<>(inOneUnit(plan, ranked));
    sorted.replaceAll(person -> Ranked.of(person, descending));
    sorted.sort(order(ranking));
    List<Integer> people = sorted.stream().map(Ranked::person).toList();
    BitSet taken = new BitSet();
    people.stream().limit(ranking.take().orElse(people.size())).forEach(taken::set);
    return new RankOrder(people, PatientSet.of(taken), PatientSet.of(doubted), PatientSet.of(tied));
  }

  private static List<Value> keys(Candidate candidate, Ranking ranking, Reading reading) {
    return ranking.keys().stream()
        .map(key -> candidate.weigh(key.by(), reading, Evidences.ignored()).value())
        .toList();
  }

  /** By the first key that differs; a sort keeps those alike in every key in the order of their ids, in which they come. */
  private static Comparator<Ranked> order(Ranking ranking) {
    return (one, other) -> {
      int order = Double.compare(one.near, other.near);
      for (int i = 0; order == 0 && i < ranking.keys().size(); i++) {
        order = order(one.key(i), other.key(i), ranking.keys().get(i).descending());
      }
      return order;
    };
  }

  private static int order(Value one, Value other, boolean descending) {
    if (!one.known() || !other.known()) {
      return Boolean.compare(other.known(), one.known());
    }
    return descending ? Ordering.order(other, one) : Ordering.order(one, other);
  }

  private static List<Ranked> inOneUnit(CohortPlan plan, List<Ranked> ranked) {
    List<String> units = new ArrayList<>();
    for (int i = 0; i < plan.ranking().orElseThrow().keys().size(); i++) {
      int number = i;
      units.add(unit(plan, Lists.transform(ranked, r -> r.key(number))));
    }
    return units.stream().allMatch(String::isEmpty)
        ? ranked
        : ranked.stream().map(r -> inOneUnit(units, r)).toList();
  }

  private static Ranked inOneUnit(List<String> units, Ranked ranked) {
    List<Value> keys = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      Value zero = new Value.Decimal(BigDecimal.ZERO, units.get(i));
      keys.add(Ordering.inOneUnit(ranked.key(i), zero).orElseThrow());
    }
    return new Ranked(ranked.person(), keys, 0);
  }

  /** A unit into which all of the numbers convert; the empty text where they have none, or are no numbers. */
  private static String unit(CohortPlan plan, List<Value> values) {
    Set<String> units = new LinkedHashSet<>();
    for (Value value : values) {
      if (value instanceof Value.Decimal number) {
        units.add(number.unit());
      }
    }
    String first = units.stream().findFirst().orElse("");
    if (units.stream().anyMatch(u -> Units.convert(BigDecimal.ONE, u, first).isEmpty())) {
      throw new EngineException(
          "several-units",
          "The cohort " + plan.name()
              + " is ranked by numbers in units that do not convert into each other: "
              + UnitNeeds.words(List.copyOf(units))
              + ". Choose records of one unit with `where unit = …`.");
    }
    return first;
  }

  /** Somebody's place, from 1; they are among the people. */
  int place(int person) {
    return people.indexOf(person) + 1;
  }

  /** The members in this order. */
  IntStream inOrder() {
    return people.stream().mapToInt(Integer::intValue).limit(taken.size());
  }
}
