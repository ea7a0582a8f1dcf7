package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * How many stop being followed at one time, by what ended it.
 *
 * @param atRisk those followed up to just before it
 * @param byCause how many for each cause, those still open first; nobody changes it
 */
@SuppressWarnings("ArrayRecordComponent")
record Leaving(double time, int atRisk, int[] byCause) {

  int ended(int cause) {
    return byCause[cause];
  }

  /** Those who stop at each time at which anybody does, the earliest first. */
  static List<Leaving> times(
      Collection<FollowUp> followed, int causes, ToIntFunction<FollowUp> cause) {
    Map<Double, int[]> byTime = new TreeMap<>();
    for (FollowUp person : followed) {
      int ended = cause.applyAsInt(person);
      checkArgument(ended <= causes, "there are no more causes than that");
      byTime.computeIfAbsent(person.time() + 0.0, t -> new int[causes + 1])[ended]++;
    }
    List<Leaving> times = new ArrayList<>();
    int atRisk = followed.size();
    for (Map.Entry<Double, int[]> entry : byTime.entrySet()) {
      times.add(new Leaving(entry.getKey(), atRisk, entry.getValue()));
      for (int left : entry.getValue()) {
        atRisk -= left;
      }
    }
    return times;
  }
}
