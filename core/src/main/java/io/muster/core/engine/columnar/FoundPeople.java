package io.muster.core.engine.columnar;

import java.util.BitSet;
import java.util.List;

/**
 * People who were found in a range, a bit each, so that those of many ranges are put together a word at a time. The array is nobody else's.
 *
 * @param first the first bit of the first word is that of the first of the 64 among whom this person stands
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record FoundPeople(int first, long[] bits) {
  /** So many people in rising order. */
  static FoundPeople of(int[] people, int count) {
    if (count == 0) {
      return new FoundPeople(0, new long[0]);
    }
    int first = people[0] / Long.SIZE;
    long[] bits = new long[people[count - 1] / Long.SIZE - first + 1];
    for (int i = 0; i < count; i++) {
      bits[people[i] / Long.SIZE - first] |= 1L << people[i];
    }
    return new FoundPeople(people[0], bits);
  }

  /** Those of several ranges of so many people. */
  static BitSet together(List<FoundPeople> ranges, int everybody) {
    long[] all = new long[everybody / Long.SIZE + 1];
    for (FoundPeople range : ranges) {
      int word = range.first / Long.SIZE;
      for (long some : range.bits) {
        all[word++] |= some;
      }
    }
    return BitSet.valueOf(all);
  }
}
