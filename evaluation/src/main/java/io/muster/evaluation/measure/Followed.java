package io.muster.evaluation.measure;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long people were followed, in days or attempts, and until what: what curves over time are worked out from. Immutable.
 *
 * @param ends for each time at which following anybody ended, how many it was for each reason
 */
public record Followed(SortedMap<Integer, Map<FollowedUntil, Integer>> ends) {
  public Followed {
    SortedMap<Integer, Map<FollowedUntil, Integer>> copied = new TreeMap<>();
    ends.forEach((time, reasons) -> {
      checkArgument(time >= 0, "a time is counted from 0");
      checkArgument(
          !reasons.isEmpty() && reasons.values().stream().allMatch(p -> p > 0),
          "somebody was followed until each time, for each reason");
      copied.put(time, Collections.unmodifiableMap(new EnumMap<>(reasons)));
    });
    ends = Collections.unmodifiableSortedMap(copied);
  }

  /** How many were followed. */
  public int people() {
    return atRisk(0);
  }

  /** How many were followed up to just before this time, and so could have reached the step at it. */
  public int atRisk(int time) {
    return ends.tailMap(time).values().stream()
        .flatMap(reasons -> reasons.values().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }

  /** How many were followed until this happened, at any time. */
  public int count(FollowedUntil until) {
    return ends.values().stream()
        .mapToInt(reasons -> reasons.getOrDefault(until, 0))
        .sum();
  }

  /** How many were followed until this happened at this time. */
  public int count(FollowedUntil until, int time) {
    return ends.getOrDefault(time, Map.of()).getOrDefault(until, 0);
  }

  /** Collects people one by one. For one thread. */
  static final class Tally {
    private final Map<FollowedUntil, Counts<Integer>> times = new EnumMap<>(FollowedUntil.class);

    void add(int time, FollowedUntil until) {
      of(until).add(time);
    }

    private Counts<Integer> of(FollowedUntil until) {
      return times.computeIfAbsent(until, u -> new Counts<>());
    }

    void merge(Tally other) {
      other.times.forEach((until, counts) -> of(until).merge(counts));
    }

    Followed result() {
      SortedMap<Integer, Map<FollowedUntil, Integer>> ends = new TreeMap<>();
      times.forEach((until, counts) -> counts
          .all()
          .forEach(
              (time, people) -> ends.computeIfAbsent(time, t -> new EnumMap<>(FollowedUntil.class))
                  .put(until, people)));
      return new Followed(ends);
    }
  }
}
