package io.muster.benchmarks.hand;

import static io.muster.benchmarks.hand.Tables.INDEX;

import io.muster.benchmarks.workload.CodeLists;

/** Long-term conditions as bits of an int. */
final class Conditions {
  private Conditions() {}

  /** The bit of each code, which has one condition at most. */
  static int[] bits() {
    int[] bits = new int[1 << 14];
    for (int group = 0; group < CodeLists.GROUPS; group++) {
      int bit = 1 << group;
      CodeLists.longTerm(group).forEach(c -> bits[Tables.diagnosisCode(c)] = bit);
    }
    return bits;
  }

  /** What somebody has. */
  static int of(int p, Tables tables, int[] bits) {
    int has = 0;
    for (int row = tables.diagnoses[p]; row < tables.diagnoses[p + 1]; row++) {
      if (tables.diagnosisDay[row] > INDEX) {
        break;
      }
      has |= bits[tables.diagnosisCode[row]];
    }
    return has;
  }
}
