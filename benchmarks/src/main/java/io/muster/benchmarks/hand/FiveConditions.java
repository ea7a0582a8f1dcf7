package io.muster.benchmarks.hand;

import static io.muster.benchmarks.hand.Tables.INDEX;

import io.muster.benchmarks.workload.CodeLists;
import java.util.List;
import java.util.function.Supplier;

/** Q2: a bit for each condition, set in one pass over the diagnoses of deprived people of working age. */
final class FiveConditions implements Search {
  private static final int YOUNGEST = Windows.bornForAge(18);
  private static final int OLDER = Windows.bornForAge(65);
  private static final int MENTAL_HEALTH = 1 << CodeLists.MENTAL_HEALTH;

  private final Tables tables;
  private final Supplier<Indexes> indexes;
  private final int[] conditions = Conditions.bits();

  FiveConditions(Tables tables, Supplier<Indexes> indexes) {
    this.tables = tables;
    this.indexes = indexes;
  }

  @Override
  public void scan(int from, int to, Numbers found) {
    for (int p = from; p < to; p++) {
      if (wanted(p)) {
        found.add(p);
      }
    }
  }

  @Override
  public ByIndex byIndex() {
    List<Integer> codes = CodeLists.longTerm(CodeLists.MENTAL_HEALTH).stream()
        .map(Tables::diagnosisCode)
        .toList();
    int[] unwell = Postings.members(indexes.get().diagnoses().with(codes, 0, INDEX));
    return new ByIndex(unwell.length, (from, to, found) -> {
      for (int i = from; i < to; i++) {
        if (wanted(unwell[i])) {
          found.add(unwell[i]);
        }
      }
    });
  }

  private boolean wanted(int p) {
    int decile = tables.imdDecile[p];
    if (decile < 1 || decile > 2 || tables.birth[p] > YOUNGEST || tables.birth[p] <= OLDER) {
      return false;
    }
    int has = Conditions.of(p, tables, conditions);
    return (has & MENTAL_HEALTH) != 0 && Integer.bitCount(has) >= 5;
  }
}
