package io.muster.core.engine;

import static java.util.Comparator.comparing;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Ranking;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientSet;
import io.muster.core.units.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

  /** One person, and what they are ranked by. */
  private record Ranked(int person, List<Value> keys) {
    Value key(int number) {
      return keys.get(number);
    }
  }

  static RankOrder of(CohortPlan plan, Inquiry inquiry, PatientSet stayed) {
    Ranking ranking = plan.ranking().orElseThrow();
    List<Ranked> ranked = new ArrayList<>();
    BitSet doubted = new BitSet();
    BitSet tied = new BitSet();
    stayed.stream().forEach(person -> {
      Candidate candidate = new Candidate(plan, inquiry, person);
      Reading reading = Reading.plain();
      List<Value> keys = keys(candidate, ranking, reading);
      ranked.add(new Ranked(person, keys));
      tied.set(person, reading.tied());
      doubted.set(
          person,
          reading.doubts() > 0 && !keys(candidate, ranking, Reading.doubting()).equals(keys));
    });
    ranked.sort(order(plan, ranked));
    List<Integer> people = ranked.stream().map(Ranked::person).toList();
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
  private static Comparator<Ranked> order(CohortPlan plan, List<Ranked> ranked) {
    Comparator<Ranked> order = comparing(person -> 0);
    List<Ranking.Key> keys = plan.ranking().orElseThrow().keys();
    for (int i = 0; i < keys.size(); i++) {
      int number = i;
      String unit = unit(plan, ranked.stream().map(r -> r.key(number)).toList());
      Comparator<Value> rising = comparing(value -> in(unit, value), Ordering::order);
      order = order
          .thenComparing(person -> !person.key(number).known())
          .thenComparing(
              person -> person.key(number), keys.get(i).descending() ? rising.reversed() : rising);
    }
    return order;
  }

  private static Value in(String unit, Value value) {
    return Ordering.inOneUnit(value, new Value.Decimal(BigDecimal.ZERO, unit)).orElseThrow();
  }

  /** A unit into which all of the numbers convert; the empty text where they have none, or are no numbers. */
  private static String unit(CohortPlan plan, List<Value> values) {
    List<String> units = values.stream()
        .flatMap(v -> v instanceof Value.Decimal number ? Stream.of(number.unit()) : Stream.of())
        .distinct()
        .toList();
    String first = units.stream().findFirst().orElse("");
    if (units.stream().anyMatch(u -> Units.convert(BigDecimal.ONE, u, first).isEmpty())) {
      throw new EngineException(
          "several-units",
          "The cohort " + plan.name()
              + " is ranked by numbers in units that do not convert into each other: "
              + UnitNeeds.words(units) + ". Choose records of one unit with `where unit = …`.");
    }
    return first;
  }

  /** How many there are. */
  int size() {
    return people.size();
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
