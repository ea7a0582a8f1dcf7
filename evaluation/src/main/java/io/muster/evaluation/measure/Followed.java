package io.muster.evaluation.measure;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.evaluation.statistics.AalenJohansen;
import io.muster.evaluation.statistics.FollowUp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

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

  /**
   * Everybody for a curve of those who have not reached the step yet: whoever was followed until anything else counts as seen no
   * longer. So it tells what would be if nothing else happened; {@link #incidence} tells what did.
   */
  public List<FollowUp> followUps() {
    return followUps(until -> until == FollowedUntil.REACHED ? 1 : 0);
  }

  /** Over time, the share to whom each thing happened first; the causes are those of {@link FollowedUntil#cause}. */
  public AalenJohansen incidence() {
    return AalenJohansen.of(followUps(FollowedUntil::cause), FollowedUntil.CAUSES);
  }

  private List<FollowUp> followUps(ToIntFunction<FollowedUntil> cause) {
    List<FollowUp> all = new ArrayList<>();
    ends.forEach((time, reasons) -> reasons.forEach((until, people) ->
        all.addAll(Collections.nCopies(people, new FollowUp(time, cause.applyAsInt(until))))));
    return all;
  }

  /** Collects people one by one. For one thread. */
  static final class Tally {
    private final Map<FollowedUntil, NumberCounts> times = new EnumMap<>(FollowedUntil.class);

    void add(int time, FollowedUntil until) {
      of(until).add(time);
    }

    private NumberCounts of(FollowedUntil until) {
      return times.computeIfAbsent(until, u -> new NumberCounts());
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
