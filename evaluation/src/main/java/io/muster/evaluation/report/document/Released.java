package io.muster.evaluation.report.document;

import io.muster.evaluation.disclosure.KnownCount;
import io.muster.evaluation.disclosure.ReleasedCount;
import io.muster.evaluation.disclosure.SuppressedCount;
import java.util.OptionalInt;

/** Reads released counts. */
public final class Released {
  private Released() {}

  public static boolean suppressed(ReleasedCount count) {
    return count instanceof SuppressedCount;
  }

  /**
   * The number that is told.
   *
   * @throws IllegalStateException where none is
   */
  public static int number(ReleasedCount count) {
    if (count instanceof KnownCount known) {
      return known.number();
    }
    throw new IllegalStateException("a suppressed count has no number");
  }

  /** The number that is told, if any. */
  public static OptionalInt told(ReleasedCount count) {
    return suppressed(count) ? OptionalInt.empty() : OptionalInt.of(number(count));
  }

  /** Whether the count is told, and is 0. */
  public static boolean zero(ReleasedCount count) {
    return !suppressed(count) && number(count) == 0;
  }
}
