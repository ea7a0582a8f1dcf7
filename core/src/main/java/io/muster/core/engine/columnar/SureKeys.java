package io.muster.core.engine.columnar;

import io.muster.core.schema.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What people are ranked by: of each whose values hang on nothing missing and on no tie, all of them. Immutable. */
public final class SureKeys {
  private final int[] people;
  private final List<List<Value>> keys;

  private SureKeys(int[] people, List<List<Value>> keys) {
    this.people = people;
    this.keys = keys;
  }

  /** Those of some people, in rising order of their numbers. */
  static SureKeys of(int[] people, List<List<Value>> keys) {
    return new SureKeys(people, keys);
  }

  /** Those of several ranges of people, in their order. */
  static SureKeys of(List<SureKeys> ranges) {
    List<List<Value>> keys = new ArrayList<>();
    ranges.forEach(range -> keys.addAll(range.keys));
    return new SureKeys(
        ranges.stream().flatMapToInt(range -> Arrays.stream(range.people)).toArray(), keys);
  }

  /** The values of one person; empty where some of them may hang on what is missing or on a tie. */
  public Optional<List<Value>> of(int person) {
    int at = Arrays.binarySearch(people, person);
    return at < 0 ? Optional.empty() : Optional.of(keys.get(at));
  }
}
