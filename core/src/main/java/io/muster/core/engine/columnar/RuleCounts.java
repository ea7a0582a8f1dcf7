package io.muster.core.engine.columnar;

/**
 * The answers to one rule of those who were left before it, in the order written.
 *
 * @param lostAlone how many of those it lost are kept by every other rule
 */
public record RuleCounts(
    int met, int notMet, int unknown, int couldDiffer, int tied, int lostAlone) {
  static final RuleCounts NONE = new RuleCounts(0, 0, 0, 0, 0, 0);

  RuleCounts plus(RuleCounts other) {
    return new RuleCounts(
        met + other.met,
        notMet + other.notMet,
        unknown + other.unknown,
        couldDiffer + other.couldDiffer,
        tied + other.tied,
        lostAlone + other.lostAlone);
  }
}
