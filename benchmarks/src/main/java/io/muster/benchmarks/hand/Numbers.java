package io.muster.benchmarks.hand;

import java.util.Arrays;

/** Whole numbers being collected. */
final class Numbers {
  private int[] numbers = new int[256];
  private int count;

  void add(int number) {
    if (count == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * count);
    }
    numbers[count++] = number;
  }

  int[] toArray() {
    return Arrays.copyOf(numbers, count);
  }
}
