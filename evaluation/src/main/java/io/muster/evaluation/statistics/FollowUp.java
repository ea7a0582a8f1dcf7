package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How long somebody was followed, and what ended it.
 *
 * @param time from the start, at least 0, in days, attempts or what the caller counts
 * @param cause which of several events it was, from 1 up; 0 where it had not come when following them ended
 */
public record FollowUp(double time, int cause) {
  public FollowUp {
    checkArgument(
        time >= 0 && time < Double.POSITIVE_INFINITY, "a time is counted from the start, 0");
    checkArgument(cause >= 0, "causes are counted from 1, and 0 is none yet");
  }

  /** Somebody to whom nothing had happened by then. */
  public static FollowUp open(double time) {
    return new FollowUp(time, 0);
  }

  /** Somebody to whom it happened then, where there is one thing that can. */
  public static FollowUp ended(double time) {
    return new FollowUp(time, 1);
  }

  /** Somebody to whom this one of several things happened first. */
  public static FollowUp ended(double time, int cause) {
    checkArgument(cause > 0, "causes are counted from 1");
    return new FollowUp(time, cause);
  }

  public boolean ended() {
    return cause > 0;
  }
}
