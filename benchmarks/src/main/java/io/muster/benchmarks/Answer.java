package io.muster.benchmarks;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.Arrays;

/**
 * Who was found, in a form that can be compared across processes.
 *
 * @param checksum of their numbers in rising order
 */
record Answer(int people, long checksum) {
  static Answer of(int[] people) {
    int[] sorted = people.clone();
    Arrays.sort(sorted);
    Hasher hasher = Hashing.sha256().newHasher();
    for (int person : sorted) {
      hasher.putInt(person);
    }
    return new Answer(people.length, hasher.hash().asLong());
  }
}
