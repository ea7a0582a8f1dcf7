package io.muster.dsl.reasoning;

/** How much work may still be done. For one thread. */
public final class Budget {
  private int steps;

  private Budget(int steps) {
    this.steps = steps;
  }

  /** Room for so many steps, of which a second holds some millions. */
  public static Budget of(int steps) {
    return new Budget(steps);
  }

  /** Takes a step; false where none is left. */
  boolean step() {
    steps = Math.max(-1, steps - 1);
    return steps >= 0;
  }
}
