package io.muster.evaluation.report;

import io.muster.evaluation.measure.Distribution;
import io.muster.evaluation.measure.Proportion;
import io.muster.evaluation.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;

/** How numbers are written for people to read, the same in every locale. Halves are rounded up. */
final class Figures {
  /** Where there is no number to write. */
  static final String NONE = "–";

  private Figures() {}

  /** A whole number: {@code 1,045}. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** So many of something: {@code 1 member}, {@code 0 members}. */
  static String count(long count, String one, String many) {
    return count(count) + " " + (count == 1 ? one : many);
  }

  /** A number to one decimal: {@code 2.6}. */
  static String decimal(OptionalDouble number) {
    return number.isPresent() ? decimal(number.getAsDouble()) : NONE;
  }

  private static String decimal(double number) {
    return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  /** A proportion as a percentage: {@code 10.0 %}. */
  static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
  }

  /** A share and its interval: {@code 10.0 % (5.9–16.4)}. */
  static String share(Proportion proportion) {
    if (proportion.of() == 0) {
      return NONE;
    }
    BigDecimal percent = BigDecimal.valueOf(100L * proportion.count())
        .divide(BigDecimal.valueOf(proportion.of()), 1, RoundingMode.HALF_UP);
    Interval interval = proportion.interval().orElseThrow();
    return percent.toPlainString() + " % (" + decimal(100 * interval.low()) + "–"
        + decimal(100 * interval.high()) + ")";
  }

  /** A share with what it is made of: {@code 13/130 = 10.0 % (5.9–16.4)}. */
  static String fraction(Proportion proportion) {
    String parts = count(proportion.count()) + "/" + count(proportion.of());
    return proportion.of() == 0 ? parts : parts + " = " + share(proportion);
  }

  /** The median and, in brackets, the quartiles: {@code 14 (9–21)}. */
  static String median(Distribution distribution) {
    return distribution
        .quartiles()
        .map(q -> brief(q.median()) + " (" + brief(q.lower()) + "–" + brief(q.upper()) + ")")
        .orElse(NONE);
  }

  private static String brief(double number) {
    return decimal(number).replace(".0", "");
  }
}
