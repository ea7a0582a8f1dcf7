package io.muster.benchmarks.hand;

import static io.muster.benchmarks.hand.Tables.INDEX;

import io.muster.benchmarks.workload.Vocabulary;
import java.util.function.Supplier;

/** Q7: age first; or, by index, the emergencies of the year first. */
final class OlderEmergencies implements Search {
  private static final int YOUNGEST = Windows.bornForAge(65);
  private static final int HALF_YEAR = Windows.lastMonths(6);
  private static final int YEAR = Windows.lastMonths(12);

  private final Tables tables;
  private final Supplier<Indexes> indexes;

  OlderEmergencies(Tables tables, Supplier<Indexes> indexes) {
    this.tables = tables;
    this.indexes = indexes;
  }

  @Override
  public void scan(int from, int to, Numbers found) {
    for (int p = from; p < to; p++) {
      if (aliveAndOld(p) && twoEmergencies(p) && !contacted(p)) {
        found.add(p);
      }
    }
  }

  @Override
  public ByIndex byIndex() {
    int[] twice = indexes.get().emergencies().twice(YEAR, INDEX);
    return new ByIndex(twice.length, (from, to, found) -> {
      for (int i = from; i < to; i++) {
        if (aliveAndOld(twice[i]) && !contacted(twice[i])) {
          found.add(twice[i]);
        }
      }
    });
  }

  private boolean aliveAndOld(int p) {
    return tables.birth[p] <= YOUNGEST && tables.death[p] > INDEX;
  }

  private boolean twoEmergencies(int p) {
    int emergencies = 0;
    for (int row = tables.encounters[p + 1] - 1; row >= tables.encounters[p]; row--) {
      int day = tables.encounterDay[row];
      if (day < YEAR) {
        return false;
      }
      if (day <= INDEX && tables.encounterType[row] == Vocabulary.EMERGENCY && ++emergencies == 2) {
        return true;
      }
    }
    return false;
  }

  private boolean contacted(int p) {
    for (int row = tables.contacts[p + 1] - 1; row >= tables.contacts[p]; row--) {
      int day = tables.contactDay[row];
      if (day < HALF_YEAR) {
        return false;
      }
      if (day <= INDEX && tables.contactDirection[row] == Vocabulary.OUT) {
        return true;
      }
    }
    return false;
  }
}
