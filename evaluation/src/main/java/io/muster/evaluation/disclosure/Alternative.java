package io.muster.evaluation.disclosure;

/** Other counts that would have been released just the same, in which a cell has a number that nobody may exclude. */
final class Alternative {
  private final int cell;
  private final int number;
  private final int[] moved;
  private final int[] instead;

  /**
   * @param moved the cells that differ, some perhaps more than once; these arrays are not copied
   * @param instead what each of them is instead
   */
  Alternative(int cell, int number, int[] moved, int[] instead) {
    this.cell = cell;
    this.number = number;
    this.moved = moved;
    this.instead = instead;
  }

  int cell() {
    return cell;
  }

  int number() {
    return number;
  }

  /** Whether another cell has a number here that its range allows. */
  boolean keeps(Counts counts, int other) {
    for (int i = 0; i < moved.length; i++) {
      if (moved[i] == other && !counts.allows(other, instead[i])) {
        return false;
      }
    }
    return true;
  }
}
