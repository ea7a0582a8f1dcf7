package io.muster.benchmarks.workload;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;

/**
 * The members of an outreach, each with about 20 records of it, and as many other people beside them, with what happened to all of
 * them before and after. The same seed gives the same people on every machine.
 */
public record OutreachWorkload(int members, long seed) {
  /** Everybody's index date and day 0. */
  public static final LocalDate START = LocalDate.of(2024, 1, 1);

  /** The last day of the data, and so the cut-off. */
  public static final LocalDate AS_OF = LocalDate.of(2025, 3, 31);

  public static final int MOST_MEMBERS = 1_000_000;

  public OutreachWorkload {
    checkArgument(
        members > 0 && members <= MOST_MEMBERS, "an outreach has 1 to %s members", MOST_MEMBERS);
  }

  /** How many people there are, the others among them. */
  public int people() {
    return 2 * members;
  }

  /** Pours all of them into a sink; people of even numbers are members. */
  public void pour(OutreachSink sink) {
    OutreachDraw draw = new OutreachDraw(seed, sink);
    for (int person = 0; person < people(); person++) {
      draw.pour(person);
    }
  }
}
