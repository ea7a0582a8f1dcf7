package io.muster.core.store;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;

/** Yes, no, or not known. */
public final class TruthColumn extends StoredColumn {
  /** For each row 2 for yes, 1 for no, 0 where it is not known; empty where nothing is. */
  private final byte[] truths;

  private final Supplier<BitSet> yes = Suppliers.memoize(this::findYes);

  private TruthColumn(int rows) {
    truths = new byte[rows];
  }

  /** How a yes or a no is kept. */
  static byte of(boolean truth) {
    return (byte) (truth ? 2 : 1);
  }

  /**
   * The column that holds these.
   *
   * @param known the rows after so many are not known
   */
  static TruthColumn of(byte[] truths, int known, int rows) {
    TruthColumn column = new TruthColumn(known == 0 ? 0 : rows);
    System.arraycopy(truths, 0, column.truths, 0, known);
    return column;
  }

  /** A column of so many rows to be filled with what these hold. */
  static TruthColumn room(List<TruthColumn> columns, int rows) {
    return new TruthColumn(columns.stream().allMatch(c -> c.truths.length == 0) ? 0 : rows);
  }

  /** The column of so many rows that was saved. */
  static TruthColumn restored(SnapshotInput in, int rows) throws IOException {
    TruthColumn column = new TruthColumn(in.readInt() == 1 ? rows : 0);
    in.read(column.truths);
    return column;
  }

  @Override
  void save(SnapshotOutput out) throws IOException {
    out.write(truths.length > 0 ? 1 : 0);
    out.write(truths);
  }

  /**
   * The same column with a yes in more rows.
   *
   * @param rows how many rows it has
   */
  TruthColumn alsoYes(BitSet more, int rows) {
    checkArgument(more.length() <= rows, "there are %s rows", rows);
    TruthColumn column = new TruthColumn(rows);
    System.arraycopy(truths, 0, column.truths, 0, truths.length);
    more.stream().forEach(row -> column.truths[row] = of(true));
    return column;
  }

  @Override
  TruthColumn room(int rows) {
    return new TruthColumn(truths.length == 0 ? 0 : rows);
  }

  @Override
  void fill(int at, StoredColumn from, int[] rows, int first, int count) {
    TruthColumn source = (TruthColumn) from;
    if (source.truths.length > 0) {
      for (int i = 0; i < count; i++) {
        truths[at + i] = source.truths[rows[first + i]];
      }
    }
  }

  @Override
  int known() {
    int known = 0;
    for (byte truth : truths) {
      known += truth == 0 ? 0 : 1;
    }
    return known;
  }

  @Override
  int compare(int row, int other) {
    return Integer.compare(at(row), at(other));
  }

  private int at(int row) {
    return truths.length == 0 ? 0 : truths[row];
  }

  private BitSet findYes() {
    BitSet found = new BitSet(truths.length);
    for (int row = 0; row < truths.length; row++) {
      if (truths[row] == 2) {
        found.set(row);
      }
    }
    return found;
  }

  public Truth truth(int row) {
    int truth = at(row);
    return truth == 0 ? Truth.UNKNOWN : Truth.of(truth == 2);
  }

  /** The rows that hold a yes. */
  public BitSet yes() {
    return (BitSet) yes.get().clone();
  }

  @Override
  public boolean known(int row) {
    return truth(row) != Truth.UNKNOWN;
  }

  @Override
  public Value value(int row) {
    return truth(row);
  }

  @Override
  long bytes() {
    return truths.length + (long) truths.length / Byte.SIZE;
  }
}
