package io.muster.core.load;

import java.util.Arrays;

/** The numbers by which rows know what a reader numbered by itself, each asked for once. For the rows of one writer. */
final class RowNumbers {
  private int[] numbers = new int[16];

  /** What the rows know it by; negative where they were not asked yet. */
  int of(int number) {
    return number < numbers.length ? numbers[number] - 1 : -1;
  }

  /** Keeps what the rows know it by, and answers with it. */
  int keep(int number, int known) {
    if (number >= numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * number);
    }
    numbers[number] = known + 1;
    return known;
  }
}
