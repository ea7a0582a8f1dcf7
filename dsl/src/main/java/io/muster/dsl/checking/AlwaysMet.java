package io.muster.dsl.checking;

import java.util.List;

/** Finds conditions that everybody meets, or everybody of whom it is known whether they do. */
final class AlwaysMet implements Check {
  private final List<Decided> decided;

  AlwaysMet(List<Decided> decided) {
    this.decided = decided;
  }

  @Override
  public void look(CheckedFile file, Findings findings) {
    for (Decided each : decided) {
      if (each.verdict() == Verdict.ALWAYS) {
        findings.warn("always-met", each.place(), "everybody meets this, so it says nothing");
      } else if (each.verdict() == Verdict.ALWAYS_WHERE_KNOWN) {
        findings.warn(
            "always-met",
            each.place(),
            "everybody of whom this is known meets it",
            "write `is known` where that is meant");
      }
    }
  }
}
