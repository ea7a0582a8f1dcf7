package io.muster.core.load;

import io.muster.core.store.RecordTable;
import java.util.Arrays;

/** The people of the store being built, known by the number their id came as. */
final class People {
  private final TextIndex ids;
  private final boolean[] accepted;
  private final int[] births;
  private final int[] deaths;

  People(TextIndex ids) {
    this.ids = ids;
    this.accepted = new boolean[ids.size()];
    this.births = new int[ids.size()];
    this.deaths = new int[ids.size()];
    Arrays.fill(births, RecordTable.NO_DAY);
    Arrays.fill(deaths, RecordTable.NO_DAY);
  }

  /** Accepts a person; the days are {@link RecordTable#NO_DAY} where they are not known. */
  void accept(int person, int birth, int death) {
    accepted[person] = true;
    births[person] = birth;
    deaths[person] = death;
  }

  /** The accepted person whose id stands in a cell; negative if it is nobody's. */
  int find(CsvRow row, int field) {
    int person = ids.find(row, field);
    return person >= 0 && accepted[person] ? person : -1;
  }

  String id(int person) {
    return ids.text(person);
  }

  boolean before(int day, int person) {
    return births[person] != RecordTable.NO_DAY && day < births[person];
  }

  boolean after(int day, int person) {
    return deaths[person] != RecordTable.NO_DAY && day > deaths[person];
  }
}
