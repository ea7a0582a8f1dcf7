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
  private final int[] places;
  private final Optional<FoundRows> found;

  private OfSome(int[] places, Optional<FoundRows> found) {
    this.places = places;
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
    int many = 0;
    for (int place = 0; place < some.length; place++) {
      some[many] = place;
      many += mayHave.test(place) ? 1 : 0;
    }
    int[] places = Arrays.copyOf(some, many);
    return new OfSome(
        places,
        places.length == 0
            ? Optional.empty()
            : Optional.of(reader.find(people.at(places).askedOf(reached), records)));
  }

  /** Those of the person at a place that have a date from one day to another, both included. */
  PersonRows between(int place, int first, int last) {
    int at = Arrays.binarySearch(places, place);
    return at < 0 ? PersonRows.none() : found.orElseThrow().between(at, first, last);
  }

  /** All of the person at a place. */
  PersonRows of(int place) {
    int at = Arrays.binarySearch(places, place);
    return at < 0 ? PersonRows.none() : found.orElseThrow().of(at);
  }
}
