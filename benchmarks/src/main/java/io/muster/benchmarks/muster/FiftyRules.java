package io.muster.benchmarks.muster;

import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;

/** A cohort file of fifty rules, to be compiled. */
public final class FiftyRules {
  private final CohortText text = CohortTexts.named("fifty.cohort");

  /** The file, which reads its code lists from memory. */
  public FiftyRules() {}

  /** Compiles it once and answers with the nanoseconds that took. */
  public long compile() {
    long start = System.nanoTime();
    int rules = Muster.compile(text).cohorts().get(0).rules().size();
    long nanos = System.nanoTime() - start;
    if (rules != 50) {
      throw new IllegalStateException("the file has " + rules + " rules");
    }
    return nanos;
  }
}
