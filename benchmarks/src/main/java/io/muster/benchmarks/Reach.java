package io.muster.benchmarks;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far the members of an outreach came, and what became of their appointments, in a form that can be compared.
 *
 * @param appointments by their outcome, those outcomes that occurred
 * @param attended people by how many appointments they attended, of those who had one that was due
 * @param missed those people by how many they did not attend
 * @param due those people by how many were due
 */
public record Reach(
    int members,
    List<Step> steps,
    SortedMap<String, Integer> appointments,
    SortedMap<Integer, Integer> attended,
    SortedMap<Integer, Integer> missed,
    SortedMap<Integer, Integer> due) {
  public Reach {
    steps = List.copyOf(steps);
    appointments = copy(appointments);
    attended = copy(attended);
    missed = copy(missed);
    due = copy(due);
  }

  /**
   * One step.
   *
   * @param ofBefore of those who reached it, how many passed the required step before it
   * @param ofFirst of those who reached it, how many passed the first required step
   * @param channels those who reached it, by the channel of what they reached it by, where its records have one
   * @param daysFromBefore those who reached it and the step before by how many days lay between
   * @param daysFromStart those who reached it by how many days it took
   */
  public record Step(
      String name,
      int reached,
      int inferred,
      int pending,
      int ofBefore,
      int ofFirst,
      SortedMap<String, Integer> channels,
      SortedMap<Integer, Integer> daysFromBefore,
      SortedMap<Integer, Integer> daysFromStart) {
    public Step {
      channels = copy(channels);
      daysFromBefore = copy(daysFromBefore);
      daysFromStart = copy(daysFromStart);
    }
  }

  private static <K> SortedMap<K, Integer> copy(SortedMap<K, Integer> counts) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }
}
