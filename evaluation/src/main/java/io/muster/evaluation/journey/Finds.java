package io.muster.evaluation.journey;

import io.muster.core.engine.AskedPeople;
import io.muster.core.engine.FoundRows;
import io.muster.core.engine.OutreachReader;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Finds what some people did in an outreach, all of them together. Records that hang on no step are found once; others each time for the
 * days on which steps were reached. Safe for use by several threads.
 */
final class Finds {
  private final OutreachReader reader;
  private final Numbered named;
  private final Function<Map<String, int[]>, AskedPeople> people;
  private final List<Supplier<FoundRows>> once;

  private Finds(
      OutreachReader reader,
      Numbered named,
      Function<Map<String, int[]>, AskedPeople> people,
      Function<Records, FoundRows> found) {
    this.reader = reader;
    this.named = named;
    this.people = people;
    this.once = named.memoized(found);
  }

  /** Finds what these people did. */
  static Finds of(Sources sources, People people) {
    AskedPeople whenever = people.asked(Map.of());
    return new Finds(
        sources.reader(), sources.done(), people::asked, r -> sources.reader().find(whenever, r));
  }

  /** Finds what those at some of the places did. */
  Finds at(int[] places, People all) {
    return new Finds(
        reader, named, all.at(places)::asked, r -> find(r, Map.of()).at(places));
  }

  /**
   * Their records.
   *
   * @param reached the days each step was reached, by place
   */
  FoundRows find(Records records, Map<String, int[]> reached) {
    int number = named.number(records);
    return named.hangsOnStep(number)
        ? reader.find(people.apply(reached), records)
        : once.get(number).get();
  }

  /** Their answers to a question for a date, as days since 1970-01-01. */
  int[] days(Expression date, Map<String, int[]> reached) {
    return reader.days(people.apply(reached), date);
  }
}
