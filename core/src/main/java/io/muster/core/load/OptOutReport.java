package io.muster.core.load;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Locale;

/**
 * What became of a list that tells who opted out.
 *
 * @param list what the list is called
 * @param allowed whether those on it are allowed, and all others opted out
 * @param listed how many people are on it
 * @param repeated how many of its rows name somebody again
 * @param found how many of those on it are in the data
 * @param people how many people the data have
 */
public record OptOutReport(
    String list, boolean allowed, long listed, long repeated, long found, long people) {
  public OptOutReport {
    checkArgument(
        found <= listed && found <= people, "those found are on the list and in the data");
  }

  /** How many of those on the list are not in the data, so that it has no effect on them. */
  public long unknown() {
    return listed - found;
  }

  /** How many people in the data opted out by this list. */
  public long out() {
    return allowed ? people - found : found;
  }

  /** What became of it, as a sentence without its full stop. */
  @Override
  public String toString() {
    String who = allowed ? "who are allowed" : "who opted out";
    String sentence = listed == 0
        ? list + " lists nobody"
        : String.format(
            Locale.ROOT,
            "%s lists %,d %s (%,d in the data, %,d unknown to it)",
            list,
            listed,
            who,
            found,
            unknown());
    return sentence
        + (allowed ? String.format(Locale.ROOT, "; left out as not on it: %,d", out()) : "")
        + (repeated > 0 ? String.format(Locale.ROOT, "; repeated rows: %,d", repeated) : "");
  }
}
