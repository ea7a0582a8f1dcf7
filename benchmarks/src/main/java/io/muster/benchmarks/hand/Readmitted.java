package io.muster.benchmarks.hand;

import static io.muster.benchmarks.hand.Tables.INDEX;

import io.muster.benchmarks.workload.Vocabulary;
import java.util.function.Supplier;

/** Q5: each stay is held against those after it, until one begins too late. */
final class Readmitted implements Search {
  private static final int DAYS = 30;

  private final Tables tables;
  private final Supplier<Indexes> indexes;

  Readmitted(Tables tables, Supplier<Indexes> indexes) {
    this.tables = tables;
    this.indexes = indexes;
  }

  @Override
  public void scan(int from, int to, Numbers found) {
    for (int p = from; p < to; p++) {
      if (readmitted(tables.encounters[p], tables.encounters[p + 1])) {
        found.add(p);
      }
    }
  }

  private boolean readmitted(int start, int end) {
    for (int row = start; row < end; row++) {
      if (tables.encounterType[row] == Vocabulary.INPATIENT) {
        int out = out(row);
        for (int next = row + 1; next < end; next++) {
          int day = tables.encounterDay[next];
          if (day > INDEX || day > out + DAYS) {
            break;
          }
          if (tables.encounterType[next] == Vocabulary.INPATIENT && day > out) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The day somebody left; the day they came where that is not known. */
  private int out(int row) {
    return tables.encounterDay[row] + Math.max(0, tables.encounterLasted[row] - 1);
  }

  @Override
  public ByIndex byIndex() {
    Indexes.OfType stays = indexes.get().stays();
    int[] person = stays.person();
    return new ByIndex(person.length, (from, to, found) -> {
      int i = from;
      while (i > 0 && i < to && person[i] == person[i - 1]) {
        i++; // They belong to the piece before.
      }
      while (i < to) {
        int p = person[i];
        boolean readmitted = false;
        for (; i < person.length && person[i] == p; i++) {
          readmitted = readmitted || followed(stays, i, p);
        }
        if (readmitted) {
          found.add(p);
        }
      }
    });
  }

  private boolean followed(Indexes.OfType stays, int stay, int p) {
    int out = out(stays.row()[stay]);
    for (int next = stay + 1; next < stays.person().length && stays.person()[next] == p; next++) {
      int day = stays.day()[next];
      if (day > INDEX || day > out + DAYS) {
        return false;
      }
      if (day > out) {
        return true;
      }
    }
    return false;
  }
}
