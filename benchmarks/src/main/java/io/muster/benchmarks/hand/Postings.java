package io.muster.benchmarks.hand;

import java.util.BitSet;
import java.util.List;

/** For each code, or each category, who has it: rows in order of code and then of person and date. */
final class Postings {
  private final int[] offsets;
  private final int[] person;
  private final char[] day;
  private final int people;

  /**
   * Of a table.
   *
   * @param starts where each person's rows begin
   * @param codes how many codes there are
   */
  Postings(int[] starts, char[] days, IntToInt codeOf, int codes) {
    people = starts.length - 1;
    int rows = starts[people];
    offsets = new int[codes + 1];
    for (int row = 0; row < rows; row++) {
      offsets[codeOf.of(row) + 1]++;
    }
    for (int code = 0; code < codes; code++) {
      offsets[code + 1] += offsets[code];
    }
    person = new int[rows];
    day = new char[rows];
    int[] next = offsets.clone();
    for (int p = 0; p < people; p++) {
      for (int row = starts[p]; row < starts[p + 1]; row++) {
        int at = next[codeOf.of(row)]++;
        person[at] = p;
        day[at] = days[row];
      }
    }
  }

  interface IntToInt {
    int of(int row);
  }

  /** Adds those who have any of the codes in these days, both ends counted. */
  void add(List<Integer> codes, int first, int last, BitSet found) {
    for (int code : codes) {
      for (int at = offsets[code]; at < offsets[code + 1]; at++) {
        if (day[at] >= first && day[at] <= last) {
          found.set(person[at]);
        }
      }
    }
  }

  BitSet with(List<Integer> codes, int first, int last) {
    BitSet found = new BitSet(people);
    add(codes, first, last, found);
    return found;
  }

  static int[] members(BitSet set) {
    int[] members = new int[set.cardinality()];
    int count = 0;
    for (int p = set.nextSetBit(0); p >= 0; p = set.nextSetBit(p + 1)) {
      members[count++] = p;
    }
    return members;
  }
}
