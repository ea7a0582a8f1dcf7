package io.muster.core.store;

import io.muster.core.schema.Value;
import java.math.BigDecimal;

/**
 * Decimal numbers. Each is answered as the double nearest to it, whose shortest decimal is the number as it was written; NaN where
 * there is none.
 */
public abstract sealed class NumberColumn extends StoredColumn {
  private static final int MOST_DECIMALS = 6;

  private NumberColumn() {}

  /** The column that holds these numbers in this order. */
  static NumberColumn of(double[] numbers, int[] order) {
    int decimals = 0;
    long largest = 0;
    boolean any = false;
    for (int row : order) {
      double number = numbers[row];
      if (!Double.isNaN(number)) {
        any = true;
        while (decimals <= MOST_DECIMALS && !Scaled.fits(number, decimals)) {
          decimals++;
        }
        largest = Math.max(largest, (long) Math.min(1e18, Math.ceil(Math.abs(number))));
      }
    }
    if (!any) {
      return new NoNumbers();
    }
    if (decimals > MOST_DECIMALS || largest >= Integer.MAX_VALUE / Scaled.power(decimals)) {
      return new Doubles(numbers, order);
    }
    return largest < Short.MAX_VALUE / Scaled.power(decimals)
        ? new Shorts(numbers, order, Scaled.power(decimals))
        : new Ints(numbers, order, Scaled.power(decimals));
  }

  public abstract double number(int row);

  /** The numbers of so many rows. */
  public void numbers(int[] rows, int count, double[] numbers) {
    for (int i = 0; i < count; i++) {
      numbers[i] = number(rows[i]);
    }
  }

  @Override
  public final boolean known(int row) {
    return !Double.isNaN(number(row));
  }

  @Override
  public final Value value(int row) {
    double number = number(row);
    return Double.isNaN(number)
        ? Value.Missing.MISSING
        : new Value.Decimal(BigDecimal.valueOf(number), "");
  }

  /** Numbers kept as whole ones: a quotient of two whole numbers is the double nearest to the decimal it stands for. */
  private static final class Scaled {
    private static final double[] POWERS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};

    private Scaled() {}

    static double power(int decimals) {
      return POWERS[decimals];
    }

    static boolean fits(double number, int decimals) {
      if (decimals > MOST_DECIMALS || Math.abs(number) > Integer.MAX_VALUE) {
        return false;
      }
      return Math.rint(number * POWERS[decimals]) / POWERS[decimals] == number;
    }
  }

  /** Not one row has a number. */
  private static final class NoNumbers extends NumberColumn {
    @Override
    public double number(int row) {
      return Double.NaN;
    }

    @Override
    long bytes() {
      return 0;
    }
  }

  /** The number by a power of ten, in two bytes. */
  private static final class Shorts extends NumberColumn {
    private final short[] scaled;
    private final double power;

    Shorts(double[] from, int[] order, double power) {
      this.power = power;
      scaled = new short[order.length];
      for (int row = 0; row < order.length; row++) {
        double number = from[order[row]];
        scaled[row] = Double.isNaN(number) ? Short.MIN_VALUE : (short) Math.rint(number * power);
      }
    }

    @Override
    public double number(int row) {
      short number = scaled[row];
      return number == Short.MIN_VALUE ? Double.NaN : number / power;
    }

    @Override
    public void numbers(int[] rows, int count, double[] numbers) {
      for (int i = 0; i < count; i++) {
        short number = scaled[rows[i]];
        numbers[i] = number == Short.MIN_VALUE ? Double.NaN : number / power;
      }
    }

    @Override
    long bytes() {
      return 2L * scaled.length;
    }
  }

  /** The number by a power of ten, in four bytes. */
  private static final class Ints extends NumberColumn {
    private final int[] scaled;
    private final double power;

    Ints(double[] from, int[] order, double power) {
      this.power = power;
      scaled = new int[order.length];
      for (int row = 0; row < order.length; row++) {
        double number = from[order[row]];
        scaled[row] = Double.isNaN(number) ? Integer.MIN_VALUE : (int) Math.rint(number * power);
      }
    }

    @Override
    public double number(int row) {
      int number = scaled[row];
      return number == Integer.MIN_VALUE ? Double.NaN : number / power;
    }

    @Override
    long bytes() {
      return 4L * scaled.length;
    }
  }

  private static final class Doubles extends NumberColumn {
    private final double[] numbers;

    Doubles(double[] from, int[] order) {
      numbers = new double[order.length];
      for (int row = 0; row < order.length; row++) {
        numbers[row] = from[order[row]];
      }
    }

    @Override
    public double number(int row) {
      return numbers[row];
    }

    @Override
    long bytes() {
      return 8L * numbers.length;
    }
  }
}
