package io.muster.core.load;

/**
 * Reads plain decimal numbers: {@code 48}, {@code -0.5}. An exponent, a sign before a positive number, a point without digits on
 * both sides, grouping, hexadecimal, {@code NaN} and digits of other scripts are refused, all of which but grouping
 * {@link Double#parseDouble} or a locale would take.
 */
final class PlainNumber {
  private static final int MOST_CHARACTERS = 300;
  private static final int MOST_EXACT_DIGITS = 15;
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private PlainNumber() {}

  /** The double nearest to the number in a cell; not a number where the cell does not hold one. */
  static double in(CsvRow row, int field) {
    return in(row, field, '.');
  }

  /**
   * The double nearest to the number in a cell; not a number where the cell does not hold one.
   *
   * @param mark what stands between its whole part and the rest
   */
  static double in(CsvRow row, int field, char mark) {
    int length = row.length(field);
    int at = row.byteAt(field, 0) == '-' ? 1 : 0;
    if (at == length || length > MOST_CHARACTERS) {
      return Double.NaN;
    }
    boolean negative = at == 1;
    int first = at;
    int point = -1;
    long digits = 0;
    for (; at < length; at++) {
      byte c = row.byteAt(field, at);
      if (c == mark && point < 0 && at > first && at + 1 < length) {
        point = at;
      } else if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
      } else {
        return Double.NaN;
      }
    }
    int count = length - first - (point < 0 ? 0 : 1);
    if (count > MOST_EXACT_DIGITS) {
      return Double.parseDouble(row.text(field).replace(mark, '.'));
    }
    // Both are exact as doubles, so their quotient is the double nearest to the number.
    double number = digits / POWERS[point < 0 ? 0 : length - point - 1];
    return negative ? -number : number;
  }
}
