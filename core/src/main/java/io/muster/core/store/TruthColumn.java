package io.muster.core.store;

import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import java.util.BitSet;

/** Yes, no, or not known. */
public final class TruthColumn extends StoredColumn {
  private final byte[] truths;
  private final BitSet yes = new BitSet();

  private TruthColumn(byte[] truths) {
    this.truths = truths;
    for (int row = 0; row < truths.length; row++) {
      if (truths[row] == 2) {
        yes.set(row);
      }
    }
  }

  /** The column that holds these in this order: 2 for yes, 1 for no, 0 where it is not known. */
  static TruthColumn of(byte[] truths, int[] order) {
    byte[] arranged = new byte[order.length];
    boolean any = false;
    for (int row = 0; row < order.length; row++) {
      arranged[row] = truths[order[row]];
      any |= arranged[row] != 0;
    }
    return new TruthColumn(any ? arranged : new byte[0]);
  }

  public Truth truth(int row) {
    int truth = truths.length == 0 ? 0 : truths[row];
    return truth == 0 ? Truth.UNKNOWN : Truth.of(truth == 2);
  }

  /** The rows that hold a yes. */
  public BitSet yes() {
    return (BitSet) yes.clone();
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
    return truths.length + (long) yes.size() / Byte.SIZE;
  }
}
