package io.muster.core.load;

import io.muster.core.store.RecordTable;
import java.util.Arrays;

/** The people of the store being built, known by the number their id came as. */
final class People {
  /** No person's number. */
  static final int NOBODY = -1;

  private final TextIndex ids;
  private final int[] numbers;
  private final int[] births;
  private final int[] deaths;
  private int count;

  People(TextIndex ids) {
    this.ids = ids;
    this.numbers = new int[ids.size()];
    this.births = new int[ids.size()];
    this.deaths = new int[ids.size()];
    Arrays.fill(numbers, NOBODY);
    Arrays.fill(births, RecordTable.NO_DAY);
    Arrays.fill(deaths, RecordTable.NO_DAY);
  }

  /** Accepts a person; the days are {@link RecordTable#NO_DAY} where they are not known. */
  void accept(int person, int birth, int death) {
    numbers[person] = count++;
    births[person] = birth;
    deaths[person] = death;
  }

  /**
   * The accepted person whose id stands in a cell; {@link #NOBODY} if it is nobody's.
   *
   * @param likely whose it may well be
   */
  int find(CsvRow row, int field, int likely) {
    if (likely != NOBODY && ids.is(likely, row, field)) {
      return likely;
    }
    int person = ids.find(row, field);
    return person >= 0 && numbers[person] != NOBODY ? person : NOBODY;
  }

  /** How many people were accepted before a person. */
  int number(int person) {
    return numbers[person];
  }

  boolean before(int day, int person) {
    return births[person] != RecordTable.NO_DAY && day < births[person];
  }

  boolean after(int day, int person) {
    return deaths[person] != RecordTable.NO_DAY && day > deaths[person];
  }
}
