package io.muster.evaluation.journey;

import io.muster.core.engine.FoundRows;
import io.muster.core.engine.OutreachReader;
import io.muster.core.engine.PersonRows;
import io.muster.core.plan.Records;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Records of some of the people alone, since the others have none. Immutable. */
final class OfSome {
  private static final int NOT_THEY = -1;

  /** By place where they are among those of whom any were found, or {@link #NOT_THEY}. */
  private final int[] among;

  private final Optional<FoundRows> found;

  private OfSome(int[] among, Optional<FoundRows> found) {
    this.among = among;
    this.found = found;
  }

  /**
   * Finds records of those who may have any.
   *
   * @param reached the day each step was reached
   * @param mayHave whether the person at a place may
   */
  static OfSome find(
      People people,
      Map<String, int[]> reached,
      IntPredicate mayHave,
      OutreachReader reader,
      Records records) {
    int[] some = new int[people.size()];
    int[] among = new int[people.size()];
    int many = 0;
    for (int place = 0; place < some.length; place++) {
      boolean asked = mayHave.test(place);
      some[many] = place;
      among[place] = asked ? many : NOT_THEY;
      many += asked ? 1 : 0;
    }
    int[] places = Arrays.copyOf(some, many);
    return new OfSome(
        among,
        places.length == 0
            ? Optional.empty()
            : Optional.of(reader.find(people.at(places).askedOf(reached), records)));
  }

  /** Those of the person at a place that have a date from one day to another, both included. */
  PersonRows between(int place, int first, int last) {
    return among[place] == NOT_THEY
        ? PersonRows.none()
        : found.orElseThrow().between(among[place], first, last);
  }

  /** All of the person at a place. */
  PersonRows of(int place) {
    return among[place] == NOT_THEY ? PersonRows.none() : found.orElseThrow().of(among[place]);
  }
}
