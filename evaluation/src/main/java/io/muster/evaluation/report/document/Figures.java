package io.muster.evaluation.report.document;

import io.muster.evaluation.disclosure.ReleasedCount;
import io.muster.evaluation.disclosure.SuppressedCount;
import io.muster.evaluation.statistics.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How numbers are written for people to read, the same in every locale. Halves are rounded up. */
public final class Figures {
  /** Where there is no number to write. */
  public static final String NONE = "–";

  /** Where there is one, and it may not be told. */
  public static final String SUPPRESSED = SuppressedCount.MARK;

  private Figures() {}

  /** Any figure as a reader sees it. */
  public static String of(Figure figure) {
    return figure.accept(new FigureWords());
  }

  /** A whole number: {@code 1,045}. */
  public static String count(ReleasedCount count) {
    return Released.suppressed(count) ? SUPPRESSED : whole(Released.number(count));
  }

  /** So many of something: {@code 1 member}, {@code 0 members}. */
  public static String count(ReleasedCount count, String one, String many) {
    boolean single = !Released.suppressed(count) && Released.number(count) == 1;
    return count(count) + " " + (single ? one : many);
  }

  /** A whole number that is not a count of people or records: {@code 1,045}. */
  public static String whole(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A number with so many decimals: {@code 1,234.5}. */
  public static String decimal(double number, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    return String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
  }

  /** A number to one decimal, without it where it is 0: {@code 14}, {@code 14.5}. */
  public static String brief(double number) {
    String text = decimal(number, 1);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** A proportion as a percentage: {@code 10.0 %}. */
  public static String percent(BigDecimal share) {
    return share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).toPlainString() + " %";
  }

  /** A share as a percentage: {@code 10.0 %}. */
  public static String percent(Figure.Share share) {
    if (share.suppressed()) {
      return SUPPRESSED;
    }
    if (share.share().isEmpty()) {
      return NONE;
    }
    int of = Released.number(share.of());
    return BigDecimal.valueOf(100L * Math.min(Released.number(share.count()), of))
            .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP)
            .toPlainString()
        + " %";
  }

  /** A share and its interval: {@code 10.0 % (5.9–16.4)}. */
  public static String share(Figure.Share share) {
    return percent(share) + share.interval().map(i -> " " + percents(i)).orElse("");
  }

  /** A share with what it is made of: {@code 13/130 = 10.0 % (5.9–16.4)}. */
  public static String fraction(Figure.Share share) {
    String parts = count(share.count()) + "/" + count(share.of());
    return share.share().isEmpty() ? parts : parts + " = " + share(share);
  }

  /** An interval of shares: {@code (5.9–16.4)}. */
  public static String percents(Interval interval) {
    return "(" + decimal(100 * interval.low(), 1) + "–" + decimal(100 * interval.high(), 1) + ")";
  }
}
