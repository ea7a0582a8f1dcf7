package io.muster.benchmarks.hand;

import io.muster.benchmarks.Reach;
import io.muster.benchmarks.workload.OutreachWords;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is counted of members, added up in arrays. For one thread. */
final class ReachCounts {
  static final int STEPS = 6;
  static final int MISSED = OutreachWords.APPOINTMENTS.indexOf("did not attend");
  static final boolean[] DUE = new boolean[OutreachWords.APPOINTMENTS.size()];

  private static final List<String> NAMES =
      List.of("invited", "called", "responded", "referred", "attended", "sustained");
  private static final int DAYS = 4_096;
  private static final int MOST = 256;

  static {
    DUE[OutreachWords.ATTENDED] = true;
    DUE[MISSED] = true;
    DUE[OutreachWords.APPOINTMENTS.indexOf("late not seen")] = true;
  }

  int members;
  final int[] inferred = new int[STEPS];
  final int[] pending = new int[STEPS];
  final int[] ofBefore = new int[STEPS];
  final int[] ofFirst = new int[STEPS];
  final int[] status = new int[OutreachWords.APPOINTMENTS.size()];
  int notDue;
  private final int[][] daysFromStart = new int[STEPS][DAYS];
  private final int[][] daysFromBefore = new int[STEPS][DAYS];
  private final int[][] channels = new int[STEPS][OutreachWords.CHANNELS.size()];
  private final int[] attended = new int[MOST];
  private final int[] missed = new int[MOST];
  private final int[] due = new int[MOST];

  void reached(int step, int days) {
    daysFromStart[step][days]++;
  }

  void sinceBefore(int step, int days) {
    daysFromBefore[step][days]++;
  }

  void channel(int step, int channel) {
    channels[step][channel]++;
  }

  void person(int hasAttended, int hasMissed, int hadDue) {
    attended[hasAttended]++;
    missed[hasMissed]++;
    due[hadDue]++;
  }

  void add(ReachCounts other) {
    members += other.members;
    notDue += other.notDue;
    add(inferred, other.inferred);
    add(pending, other.pending);
    add(ofBefore, other.ofBefore);
    add(ofFirst, other.ofFirst);
    add(status, other.status);
    add(attended, other.attended);
    add(missed, other.missed);
    add(due, other.due);
    for (int step = 0; step < STEPS; step++) {
      add(daysFromStart[step], other.daysFromStart[step]);
      add(daysFromBefore[step], other.daysFromBefore[step]);
      add(channels[step], other.channels[step]);
    }
  }

  private static void add(int[] counts, int[] others) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += others[i];
    }
  }

  Reach reach() {
    List<Reach.Step> steps = new ArrayList<>();
    for (int step = 0; step < STEPS; step++) {
      SortedMap<Integer, Integer> days = numbers(daysFromStart[step]);
      int reached = days.values().stream().mapToInt(Integer::intValue).sum();
      SortedMap<String, Integer> by = words(channels[step], OutreachWords.CHANNELS);
      if (by.isEmpty() && reached > 0) {
        by.put("not recorded", reached);
      }
      steps.add(new Reach.Step(
          NAMES.get(step),
          reached,
          inferred[step],
          pending[step],
          ofBefore[step],
          ofFirst[step],
          by,
          numbers(daysFromBefore[step]),
          days));
    }
    SortedMap<String, Integer> appointments = words(status, OutreachWords.APPOINTMENTS);
    rename(appointments, "booked", "outcome not recorded");
    if (notDue > 0) {
      appointments.put("not due yet", notDue);
    }
    return new Reach(
        members, steps, appointments, numbers(attended), numbers(missed), numbers(due));
  }

  private static void rename(SortedMap<String, Integer> counts, String from, String to) {
    if (counts.containsKey(from)) {
      counts.put(to, counts.remove(from));
    }
  }

  private static SortedMap<Integer, Integer> numbers(int[] counts) {
    SortedMap<Integer, Integer> numbers = new TreeMap<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        numbers.put(i, counts[i]);
      }
    }
    return numbers;
  }

  private static SortedMap<String, Integer> words(int[] counts, List<String> words) {
    SortedMap<String, Integer> byWord = new TreeMap<>();
    numbers(counts).forEach((place, count) -> byWord.put(words.get(place), count));
    return byWord;
  }
}
