package io.muster.evaluation.effect;

/** How much a number can prove, from 0 to 5, in words for whoever decides by it. */
public enum Evidence {
  COUNTS("Counts alone. They say what happened, and not whether the outreach had a part in it."),
  REACH("Reach. It says how far people came along the way, and not whether it did them any good."),
  BEFORE_AND_AFTER(
      "Before and after in the same people. It says that something changed, and not what changed it."),
  COMPARISON_GROUP(
      "A comparison with others who were not reached out to. They may have been different from the"
          + " start."),
  DIFFERENCE_IN_DIFFERENCES(
      "What changed beyond what would have changed anyway: beyond the change in people like them, or"
          + " beyond where the months before were heading. It holds as far as nothing else began for"
          + " members alone."),
  RANDOMISED(
      "Chance decided who was reached out to. What differs afterwards by more than chance, the"
          + " outreach made.");

  private final String words;

  Evidence(String words) {
    this.words = words;
  }

  /** From 0 for counts to 5 for chance deciding who was reached out to. */
  public int level() {
    return ordinal();
  }

  /** What it proves and what not. */
  public String words() {
    return words;
  }
}
