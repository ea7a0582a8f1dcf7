package io.muster.evaluation.journey;

import com.google.common.base.Suppliers;
import io.muster.core.engine.AskedPeople;
import io.muster.core.engine.FoundRows;
import io.muster.core.engine.OutreachReader;
import io.muster.core.plan.Records;
import io.muster.core.schema.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Some people, members or not, each at their place. Their records are found for all of them at once, when the first of them is asked for.
 */
final class People {
  private final int[] people;
  private final int[] index;
  private final Numbered effects;
  private final List<Supplier<FoundRows>> ever;
  private final Supplier<List<List<Seen>>> seen;
  private final Map<Questions, List<List<Value>>> answers = new ConcurrentHashMap<>();

  /**
   * Some people.
   *
   * @param people their numbers in the store, rising
   * @param effects the records that tell the effect of the outreach
   */
  People(int[] people, OutreachReader reader, Endings endings, Numbered effects) {
    this.people = people;
    this.index = reader.index(people);
    this.effects = effects;
    AskedPeople all = AskedPeople.of(people, index, Map.of());
    this.ever = effects.memoized(records -> reader.find(all, records));
    this.seen = Suppliers.memoize(() -> {
      List<List<Seen>> days = new ArrayList<>(people.length);
      for (int person : people) {
        days.add(endings.seen(person));
      }
      return days;
    });
  }

  int size() {
    return people.length;
  }

  int number(int place) {
    return people[place];
  }

  /** Everybody's index date, as days since 1970-01-01, or {@link io.muster.core.store.RecordTable#NO_DAY}. */
  int[] index() {
    return index;
  }

  /** All of them, for whom steps were reached on these days. */
  AskedPeople asked(Map<String, int[]> reached) {
    return AskedPeople.of(people, index, reached);
  }

  /** Those at some places. */
  Some at(int[] places) {
    return new Some(places, at(places, people), at(places, index));
  }

  /** Some of the people. */
  static final class Some {
    private final int[] places;
    private final int[] people;
    private final int[] index;

    private Some(int[] places, int[] people, int[] index) {
      this.places = places;
      this.people = people;
      this.index = index;
    }

    /** They, for whom steps were reached on these days, given by their own places. */
    AskedPeople asked(Map<String, int[]> reached) {
      return AskedPeople.of(people, index, reached);
    }

    /** They, for whom steps were reached on these days, given by the places of all. */
    AskedPeople askedOf(Map<String, int[]> reached) {
      Map<String, int[]> theirs = new HashMap<>();
      reached.forEach((step, days) -> theirs.put(step, at(places, days)));
      return asked(theirs);
    }
  }

  /** What an array holds at some places. */
  static int[] at(int[] places, int[] numbers) {
    int[] theirs = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      theirs[i] = numbers[places[i]];
    }
    return theirs;
  }

  List<Seen> seen(int place) {
    return seen.get().get(place);
  }

  FoundRows ever(Records records) {
    return ever.get(effects.number(records)).get();
  }

  /** What somebody answers to one of some questions. */
  Value answer(int place, Questions questions, int question) {
    return answers.computeIfAbsent(questions, q -> q.of(people)).get(question).get(place);
  }
}
