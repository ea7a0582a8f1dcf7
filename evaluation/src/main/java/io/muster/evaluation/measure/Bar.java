package io.muster.evaluation.measure;

import io.muster.evaluation.statistics.Interval;
import io.muster.evaluation.statistics.Wilson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;

/**
 * A bar that so many of {@code n} are held against.
 *
 * @param share the height of the bar, a proportion
 */
record Bar(boolean atLeast, BigDecimal share, int n) {

  /** Whether a count is on the right side of it, without rounding. */
  boolean met(int count) {
    int order = BigDecimal.valueOf(count).compareTo(share.multiply(BigDecimal.valueOf(n)));
    return atLeast ? order >= 0 : order <= 0;
  }

  /** Whether the whole interval of a count is on the right side. */
  boolean clearlyMet(int count) {
    Interval interval = Wilson.interval(count, n);
    return atLeast ? interval.low() >= share.doubleValue() : interval.high() <= share.doubleValue();
  }

  /** Whether the whole interval of a count is on the wrong side. */
  boolean clearlyMissed(int count) {
    Interval interval = Wilson.interval(count, n);
    return atLeast ? interval.high() < share.doubleValue() : interval.low() > share.doubleValue();
  }

  /** The count that just meets it. */
  int onThePoint() {
    return share
        .multiply(BigDecimal.valueOf(n))
        .setScale(0, atLeast ? RoundingMode.CEILING : RoundingMode.FLOOR)
        .intValueExact();
  }

  /** The count that just meets it clearly; empty where no count does. The bounds rise with the count, so halving finds it. */
  OptionalInt clearly() {
    int best = atLeast ? n : 0;
    if (n == 0 || !clearlyMet(best)) {
      return OptionalInt.empty();
    }
    int worst = atLeast ? -1 : n + 1;
    while (Math.abs(best - worst) > 1) {
      int middle = (best + worst) / 2;
      if (clearlyMet(middle)) {
        best = middle;
      } else {
        worst = middle;
      }
    }
    return OptionalInt.of(best);
  }
}
