package io.muster.evaluation.journey;

/**
 * Days on which somebody is seen in the data: alive, and registered where they ever are, or between two registrations no further apart
 * than a move. Days count from 1970-01-01; it prints none.
 */
public record Seen(int first, int last) {
  /** The longest gap between two registrations, in days, that is only a move. */
  public static final int MOVE_DAYS = 28;

  public boolean holds(int day) {
    return first <= day && day <= last;
  }

  /** How many of the days from one to another it holds, both included. */
  public int daysOf(int from, int to) {
    return Math.max(0, Math.min(last, to) - Math.max(first, from) + 1);
  }

  @Override
  public String toString() {
    return "days on which somebody is seen";
  }
}
