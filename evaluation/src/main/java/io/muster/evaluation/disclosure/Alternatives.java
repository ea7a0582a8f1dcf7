package io.muster.evaluation.disclosure;

import java.util.Optional;

/**
 * Looks for other counts that would have been released just the same. If there are some in which a cell has a number, then
 * nobody can exclude the number, by whatever method: intervals, linear programs or trying everything. Where some exist but are
 * not found, more is hidden than need be, never less.
 */
final class Alternatives {
  /** How much longer the thorough search takes for a cell than the quick one. */
  private static final int THOROUGH = 100;

  private final QuickSearch quick;
  private final ThoroughSearch thorough;

  Alternatives(Counts counts) {
    quick = new QuickSearch(counts);
    thorough = new ThoroughSearch(counts);
  }

  /** Other counts in which the cell has this number, as far as they differ; empty if none were found. */
  Optional<Alternative> reach(int cell, int number) {
    return quick.reach(cell, number).or(() -> thorough.reach(cell, number));
  }

  /** How much was looked at so far, in cells of the quick search. */
  long effort() {
    return quick.effort() + THOROUGH * thorough.effort();
  }
}
