package io.muster.benchmarks.hand;

import static io.muster.benchmarks.hand.Tables.INDEX;

import io.muster.benchmarks.workload.CodeLists;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;

/** Q6: most people are wanted, so an index can only name those who are not. */
final class SeenAdults implements Search {
  private static final int YOUNGEST = Windows.bornForAge(18);
  private static final int FIVE_YEARS = Windows.lastMonths(60);

  private final Tables tables;
  private final Supplier<Indexes> indexes;
  private final List<Integer> codes =
      CodeLists.longTerm(CodeLists.DEMENTIA).stream().map(Tables::diagnosisCode).toList();
  private final boolean[] dementia = new boolean[1 << 14];

  SeenAdults(Tables tables, Supplier<Indexes> indexes) {
    this.tables = tables;
    this.indexes = indexes;
    codes.forEach(c -> dementia[c] = true);
  }

  @Override
  public void scan(int from, int to, Numbers found) {
    for (int p = from; p < to; p++) {
      if (aliveAdult(p) && seen(p) && !demented(p)) {
        found.add(p);
      }
    }
  }

  @Override
  public ByIndex byIndex() {
    BitSet demented = indexes.get().diagnoses().with(codes, 0, INDEX);
    return new ByIndex(tables.people, (from, to, found) -> {
      for (int p = from; p < to; p++) {
        if (aliveAdult(p) && seen(p) && !demented.get(p)) {
          found.add(p);
        }
      }
    });
  }

  private boolean aliveAdult(int p) {
    return tables.birth[p] <= YOUNGEST && tables.death[p] > INDEX;
  }

  private boolean seen(int p) {
    for (int row = tables.encounters[p + 1] - 1; row >= tables.encounters[p]; row--) {
      if (tables.encounterDay[row] <= INDEX) {
        return tables.encounterDay[row] >= FIVE_YEARS;
      }
    }
    return false;
  }

  private boolean demented(int p) {
    for (int row = tables.diagnoses[p]; row < tables.diagnoses[p + 1]; row++) {
      if (dementia[tables.diagnosisCode[row]]) {
        return tables.diagnosisDay[row] <= INDEX;
      }
    }
    return false;
  }
}
