package io.muster.core.store;

import static com.google.common.base.Preconditions.checkState;

import io.muster.core.schema.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * Decimal numbers. Each is answered as the double nearest to it, whose shortest decimal is the number as it was written; NaN where
 * there is none.
 */
public abstract sealed class NumberColumn extends StoredColumn {
  private final Scale scale;

  private NumberColumn(Scale scale) {
    this.scale = scale;
  }

  /**
   * The column that holds these numbers.
   *
   * @param known the rows after so many have none
   */
  static NumberColumn of(double[] numbers, int known, int rows) {
    NumberColumn column = room(Scale.of(numbers, known), rows);
    for (int row = 0; row < known; row++) {
      column.set(row, numbers[row]);
    }
    return column;
  }

  /** A column of so many rows to be filled with what these hold. */
  static NumberColumn room(List<NumberColumn> columns, int rows) {
    return room(columns.stream().map(c -> c.scale).reduce(Scale.NONE, Scale::and), rows);
  }

  private static NumberColumn room(Scale scale, int rows) {
    if (!scale.any) {
      return new NoNumbers(scale);
    } else if (!scale.below(Integer.MAX_VALUE)) {
      return new Doubles(scale, rows);
    }
    return scale.below(Short.MAX_VALUE) ? new Shorts(scale, rows) : new Ints(scale, rows);
  }

  /** The column of so many rows that was saved. */
  static NumberColumn restored(SnapshotInput in, int rows) throws IOException {
    NumberColumn column = room(new Scale(in.readInt() == 1, in.readInt(), in.readLong()), rows);
    column.restoreCells(in);
    return column;
  }

  @Override
  final void save(SnapshotOutput out) throws IOException {
    out.write(scale.any ? 1 : 0);
    out.write(scale.decimals);
    out.write(scale.largest);
    saveCells(out);
  }

  abstract void saveCells(SnapshotOutput out) throws IOException;

  abstract void restoreCells(SnapshotInput in) throws IOException;

  @Override
  final NumberColumn room(int rows) {
    return room(scale, rows);
  }

  @Override
  final int compare(int row, int other) {
    if (!known(row) || !known(other)) {
      return Boolean.compare(known(row), known(other));
    }
    return Double.compare(number(row), number(other));
  }

  @Override
  void fill(int at, StoredColumn from, int[] rows, int first, int count) {
    NumberColumn source = (NumberColumn) from;
    for (int i = 0; i < count; i++) {
      set(at + i, source.number(rows[first + i]));
    }
  }

  /** Sets the number of a row, once, while the column is filled. */
  abstract void set(int row, double number);

  public abstract double number(int row);

  /** The numbers of so many rows. */
  public void numbers(int[] rows, int count, double[] numbers) {
    for (int i = 0; i < count; i++) {
      numbers[i] = number(rows[i]);
    }
  }

  @Override
  public final Value value(int row) {
    return known(row)
        ? new Value.Decimal(BigDecimal.valueOf(number(row)), "")
        : Value.Missing.MISSING;
  }

  /**
   * What it takes to keep numbers as whole ones: a quotient of two whole numbers is the double nearest to the decimal it stands for.
   *
   * @param decimals how many decimals they have at most
   * @param largest a whole number none of them is beyond, in either direction
   */
  private record Scale(boolean any, int decimals, long largest) {
    static final Scale NONE = new Scale(false, 0, 0);

    private static final double[] POWERS = {1, 10, 100, 1e3, 1e4, 1e5, 1e6};

    static Scale of(double[] numbers, int rows) {
      int decimals = 0;
      double largest = 0;
      boolean any = false;
      for (int row = 0; row < rows; row++) {
        double number = numbers[row];
        if (!Double.isNaN(number)) {
          any = true;
          while (decimals < POWERS.length && !fits(number, decimals)) {
            decimals++;
          }
          largest = Math.max(largest, Math.abs(number));
        }
      }
      return new Scale(any, decimals, (long) Math.min(1e18, Math.ceil(largest)));
    }

    private static boolean fits(double number, int decimals) {
      return Math.abs(number) <= Integer.MAX_VALUE
          && Math.rint(number * POWERS[decimals]) / POWERS[decimals] == number;
    }

    Scale and(Scale other) {
      return new Scale(
          any || other.any, Math.max(decimals, other.decimals), Math.max(largest, other.largest));
    }

    /** Whether they can all be kept as whole numbers of less than so much. */
    boolean below(int most) {
      return decimals < POWERS.length && largest < most / power();
    }

    double power() {
      return POWERS[decimals];
    }
  }

  /** Not one row has a number. */
  private static final class NoNumbers extends NumberColumn {
    NoNumbers(Scale scale) {
      super(scale);
    }

    @Override
    void set(int row, double number) {
      checkState(Double.isNaN(number), "there is no room for a number");
    }

    @Override
    void fill(int at, StoredColumn from, int[] rows, int first, int count) {}

    @Override
    int known() {
      return 0;
    }

    @Override
    public boolean known(int row) {
      return false;
    }

    @Override
    public double number(int row) {
      return Double.NaN;
    }

    @Override
    long bytes() {
      return 0;
    }

    @Override
    void saveCells(SnapshotOutput out) {}

    @Override
    void restoreCells(SnapshotInput in) {}
  }

  /** The number by a power of ten, in two bytes. */
  private static final class Shorts extends NumberColumn {
    private final short[] scaled;
    private final double power;

    Shorts(Scale scale, int rows) {
      super(scale);
      power = scale.power();
      scaled = new short[rows];
      Arrays.fill(scaled, Short.MIN_VALUE);
    }

    @Override
    void set(int row, double number) {
      scaled[row] = Double.isNaN(number) ? Short.MIN_VALUE : (short) Math.rint(number * power);
    }

    @Override
    int known() {
      int known = 0;
      for (short number : scaled) {
        known += number == Short.MIN_VALUE ? 0 : 1;
      }
      return known;
    }

    @Override
    public boolean known(int row) {
      return scaled[row] != Short.MIN_VALUE;
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

    @Override
    void saveCells(SnapshotOutput out) throws IOException {
      out.write(scaled);
    }

    @Override
    void restoreCells(SnapshotInput in) throws IOException {
      in.read(scaled);
    }
  }

  /** The number by a power of ten, in four bytes. */
  private static final class Ints extends NumberColumn {
    private final int[] scaled;
    private final double power;

    Ints(Scale scale, int rows) {
      super(scale);
      power = scale.power();
      scaled = new int[rows];
      Arrays.fill(scaled, Integer.MIN_VALUE);
    }

    @Override
    void set(int row, double number) {
      scaled[row] = Double.isNaN(number) ? Integer.MIN_VALUE : (int) Math.rint(number * power);
    }

    @Override
    int known() {
      int known = 0;
      for (int number : scaled) {
        known += number == Integer.MIN_VALUE ? 0 : 1;
      }
      return known;
    }

    @Override
    public boolean known(int row) {
      return scaled[row] != Integer.MIN_VALUE;
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

    @Override
    void saveCells(SnapshotOutput out) throws IOException {
      out.write(scaled);
    }

    @Override
    void restoreCells(SnapshotInput in) throws IOException {
      in.read(scaled);
    }
  }

  private static final class Doubles extends NumberColumn {
    private final double[] numbers;

    Doubles(Scale scale, int rows) {
      super(scale);
      numbers = new double[rows];
      Arrays.fill(numbers, Double.NaN);
    }

    @Override
    void set(int row, double number) {
      numbers[row] = number;
    }

    @Override
    int known() {
      int known = 0;
      for (double number : numbers) {
        known += Double.isNaN(number) ? 0 : 1;
      }
      return known;
    }

    @Override
    public boolean known(int row) {
      return !Double.isNaN(numbers[row]);
    }

    @Override
    public double number(int row) {
      return numbers[row];
    }

    @Override
    long bytes() {
      return 8L * numbers.length;
    }

    @Override
    void saveCells(SnapshotOutput out) throws IOException {
      out.write(numbers);
    }

    @Override
    void restoreCells(SnapshotInput in) throws IOException {
      in.read(numbers);
    }
  }
}
