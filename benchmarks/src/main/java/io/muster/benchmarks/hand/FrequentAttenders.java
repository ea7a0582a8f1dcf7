package io.muster.benchmarks.hand;

import static io.muster.benchmarks.hand.Tables.INDEX;

import io.muster.benchmarks.workload.CodeLists;
import java.util.BitSet;
import java.util.function.Supplier;

/** Q4: conditions as bits; those who have them are counted by how often they came, and the last count that fits is shared out by id. */
final class FrequentAttenders implements Search {
  private static final int YEAR = Windows.lastMonths(12);
  private static final int TAKEN = 500;
  private static final int BOTH = 1 << CodeLists.DIABETES | 1 << CodeLists.DEPRESSION;

  private final Tables tables;
  private final Supplier<Indexes> indexes;
  private final int[] conditions = Conditions.bits();
  /** How often those who were found came; what it holds of others means nothing. */
  private final char[] came;

  FrequentAttenders(Tables tables, Supplier<Indexes> indexes) {
    this.tables = tables;
    this.indexes = indexes;
    this.came = new char[tables.people];
  }

  @Override
  public void scan(int from, int to, Numbers found) {
    for (int p = from; p < to; p++) {
      look(p, found);
    }
  }

  @Override
  public ByIndex byIndex() {
    BitSet with = with(CodeLists.DIABETES);
    with.and(with(CodeLists.DEPRESSION));
    int[] both = Postings.members(with);
    return new ByIndex(both.length, (from, to, found) -> {
      for (int i = from; i < to; i++) {
        look(both[i], found);
      }
    });
  }

  private BitSet with(int group) {
    return indexes
        .get()
        .diagnoses()
        .with(CodeLists.longTerm(group).stream().map(Tables::diagnosisCode).toList(), 0, INDEX);
  }

  private void look(int p, Numbers found) {
    int decile = tables.imdDecile[p];
    if (decile < 1 || decile > 2) {
      return;
    }
    int has = Conditions.of(p, tables, conditions);
    if ((has & BOTH) == BOTH && Integer.bitCount(has) >= 5) {
      found.add(p);
      came[p] = visits(p);
    }
  }

  private char visits(int p) {
    char visits = 0;
    for (int row = tables.encounters[p + 1] - 1; row >= tables.encounters[p]; row--) {
      int day = tables.encounterDay[row];
      if (day < YEAR) {
        break;
      }
      if (day <= INDEX) {
        visits++;
      }
    }
    return visits;
  }

  @Override
  public int[] finish(int[] found) {
    if (found.length <= TAKEN) {
      return found;
    }
    int[] counts = new int[Character.MAX_VALUE + 1];
    for (int p : found) {
      counts[came[p]]++;
    }
    int last = Character.MAX_VALUE;
    int left = TAKEN;
    while (counts[last] < left) {
      left -= counts[last--];
    }
    Numbers taken = new Numbers();
    for (int p : found) {
      if (came[p] > last || (came[p] == last && left-- > 0)) {
        taken.add(p);
      }
    }
    return taken.toArray();
  }
}
