package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Each person's events and person-time before and after something, the same person at the same place.
 *
 * <p>Person-times are in one unit and may differ from person to person, such as where somebody died; together they are more than
 * none on either side.
 */
public final class BeforeAndAfter {
  private final Side before;
  private final Side after;

  private BeforeAndAfter(Side before, Side after) {
    checkArgument(before.events.length == after.events.length, "each person has both sides");
    this.before = before;
    this.after = after;
  }

  public static BeforeAndAfter of(
      int[] before, double[] timeBefore, int[] after, double[] timeAfter) {
    return new BeforeAndAfter(new Side(before, timeBefore), new Side(after, timeAfter));
  }

  /** How many people there are. */
  public int people() {
    return before.events.length;
  }

  /** Whether there were events on both sides, so that the ratio of their rates has a logarithm. */
  boolean comparable() {
    return before.all > 0 && after.all > 0;
  }

  /** The logarithm of the rate after over the rate before. */
  double logarithm() {
    return Math.log(after.all / after.time) - Math.log(before.all / before.time);
  }

  /** How far this person moves the logarithm from where the others have it. */
  double pull(int person) {
    return after.pull(person) - before.pull(person);
  }

  /** One side; the arrays are its own and nobody changes them. */
  private static final class Side {
    private final int[] events;
    private final double[] times;
    private final double all;
    private final double time;

    Side(int[] events, double[] times) {
      checkArgument(events.length == times.length, "each person's events have a person-time");
      double all = 0;
      double time = 0;
      for (int i = 0; i < events.length; i++) {
        checkArgument(events[i] >= 0, "there are no fewer events than none");
        checkArgument(times[i] >= 0, "a person-time is at least none");
        all += events[i];
        time += times[i];
      }
      PoissonRate.checkPersonTime(time);
      this.events = events.clone();
      this.times = times.clone();
      this.all = all;
      this.time = time;
    }

    double pull(int person) {
      return events[person] / all - times[person] / time;
    }
  }
}
