package io.muster.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One query asked of Muster and of another in turn, round by round, so that whatever else the machine is doing slows both alike.
 *
 * @param people how many there were to be searched
 * @param muster nanoseconds of each round
 * @param theirs nanoseconds of each round
 */
record Duel(
    Contender other, int people, Query query, Answer answer, List<Long> muster, List<Long> theirs) {
  private static final int FEWEST_TO_WARM_UP = 3;

  Duel {
    muster = List.copyOf(muster);
    theirs = List.copyOf(theirs);
  }

  /**
   * Warms both up, then measures.
   *
   * @param warmUp milliseconds each is warmed up for, if that is more than a few runs
   * @throws Stop if the two find different people
   */
  static Duel fight(Asked muster, Asked other, int people, Query query, int rounds, int warmUp) {
    warmUp(muster, query, warmUp);
    warmUp(other, query, warmUp);
    List<Long> ours = new ArrayList<>();
    List<Long> theirs = new ArrayList<>();
    Answer answer = muster.ask(query).answer();
    for (int round = 0; round < rounds; round++) {
      // Whoever comes second finds the processor's caches as the other left them.
      if (round % 2 == 0) {
        ours.add(same(answer, muster, query));
        theirs.add(same(answer, other, query));
      } else {
        theirs.add(same(answer, other, query));
        ours.add(same(answer, muster, query));
      }
    }
    return new Duel(other.contender(), people, query, answer, ours, theirs);
  }

  private static void warmUp(Asked asked, Query query, int milliseconds) {
    long end = System.nanoTime() + milliseconds * 1_000_000L;
    for (int run = 0; run < FEWEST_TO_WARM_UP || System.nanoTime() < end; run++) {
      asked.ask(query);
    }
  }

  private static long same(Answer answer, Asked asked, Query query) {
    Timed timed = asked.ask(query);
    if (!timed.answer().equals(answer)) {
      throw new Stop(
          ExitCode.DIFFERENT,
          "%s: %s finds %d people and muster %d, or others. The answers differ, so nothing is compared."
              .formatted(
                  query, asked.contender().word(), timed.answer().people(), answer.people()));
    }
    return timed.nanos();
  }

  /** Milliseconds. */
  double musterMedian() {
    return median(muster.stream().map(nanos -> nanos / 1e6).toList());
  }

  /** Milliseconds. */
  double theirMedian() {
    return median(theirs.stream().map(nanos -> nanos / 1e6).toList());
  }

  /** How many times as long as Muster they took, in the middle round. */
  double ratio() {
    return median(IntStream.range(0, muster.size())
        .mapToObj(round -> (double) theirs.get(round) / muster.get(round))
        .toList());
  }

  static double median(List<Double> numbers) {
    List<Double> sorted = numbers.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
