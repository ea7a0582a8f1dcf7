package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;

/**
 * A bar that so many of {@code n} people are held against.
 *
 * <p>On the point, the share is compared with the bar exactly. It is clear where {@linkplain Wilson Wilson's} 95 % interval lies
 * wholly on one side, the bar itself included.
 *
 * @param atLeast whether to reach the bar or to stay under it, the bar itself allowed both ways
 * @param share the height of the bar, 0.1 for 10 %
 * @param n how many people there are, which may be nobody
 */
public record Bar(boolean atLeast, BigDecimal share, int n) {
  public Bar {
    checkArgument(n >= 0, "there are no fewer people than nobody");
    checkArgument(share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0, "a bar is a share");
  }

  /** Whether a count is on the right side of it, without rounding. */
  public boolean met(int count) {
    int order = BigDecimal.valueOf(count).compareTo(share.multiply(BigDecimal.valueOf(n)));
    return atLeast ? order >= 0 : order <= 0;
  }

  /** Whether the whole interval of a count is on the right side. */
  public boolean clearlyMet(int count) {
    Interval interval = Wilson.interval(count, n);
    return atLeast ? interval.low() >= share.doubleValue() : interval.high() <= share.doubleValue();
  }

  /** Whether the whole interval of a count is on the wrong side. */
  public boolean clearlyMissed(int count) {
    Interval interval = Wilson.interval(count, n);
    return atLeast ? interval.high() < share.doubleValue() : interval.low() > share.doubleValue();
  }

  /** The count that just meets it. */
  public int onThePoint() {
    return share
        .multiply(BigDecimal.valueOf(n))
        .setScale(0, atLeast ? RoundingMode.CEILING : RoundingMode.FLOOR)
        .intValueExact();
  }

  /** The count that just meets it clearly; empty where no count does. The bounds rise with the count, so halving finds it. */
  public OptionalInt clearly() {
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

  /**
   * How likely a count at least as good would be if the true share were just the bar, by {@link ExactBinomial}.
   *
   * @param count of at least one person
   */
  public double chance(int count) {
    return atLeast
        ? ExactBinomial.atLeast(count, n, share.doubleValue())
        : ExactBinomial.atMost(count, n, share.doubleValue());
  }
}
