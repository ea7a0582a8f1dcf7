package io.muster.evaluation.disclosure;

/** How a number that is shown is told, and what that says of the count. */
enum Rounding {
  NONE {
    @Override
    int round(int count) {
      return count;
    }

    @Override
    Range before(int shown) {
      return new Range(shown, shown);
    }
  },
  NEAREST_5 {
    @Override
    int round(int count) {
      return (int) ((count + 2L) / 5 * 5);
    }

    @Override
    Range before(int shown) {
      return new Range(Math.max(0, shown - 2), shown + 2);
    }
  },
  /** Each six numbers from 1 are told by the one in their middle; nobody is nobody. */
  MIDPOINT_6 {
    @Override
    int round(int count) {
      return count == 0 ? 0 : (int) ((count + 5L) / 6 * 6 - 3);
    }

    @Override
    Range before(int shown) {
      return shown == 0 ? new Range(0, 0) : new Range(shown - 2, shown + 3);
    }
  };

  abstract int round(int count);

  /** The counts that are shown as this number. */
  abstract Range before(int shown);

  /** How far two counts that are shown as one number can be from each other at the most. */
  int widest() {
    int large = round(1_000_000);
    return before(large).highest() - before(large).lowest();
  }
}
