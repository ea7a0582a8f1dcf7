package io.muster.benchmarks.workload;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;

/**
 * So many invented people and their records, about 106 a person, as hospitals and practices hold them. The same seed gives the same
 * people on every machine, and the first thousand of a million are the thousand of a thousand.
 */
public record Workload(int people, long seed) {
  /** The day the questions are asked about. */
  public static final LocalDate INDEX = LocalDate.of(2025, 1, 1);

  /** The last day of the data. */
  public static final LocalDate AS_OF = LocalDate.of(2025, 3, 31);

  /** The first day of the data. */
  public static final LocalDate BEGIN = LocalDate.of(2005, 1, 1);

  public static final int MOST_PEOPLE = 10_000_000;

  public Workload {
    checkArgument(
        people > 0 && people <= MOST_PEOPLE, "a workload has 1 to %s people", MOST_PEOPLE);
  }

  /** The first so many of these people. */
  public Workload first(int fewer) {
    return new Workload(Math.min(people, fewer), seed);
  }

  /** Pours all of them into a sink. */
  public void pour(Sink sink) {
    PersonDraw draw = new PersonDraw(seed, sink);
    for (int person = 0; person < people; person++) {
      draw.pour(person);
    }
  }
}
