package io.muster.examples.cli;

import java.util.List;
import java.util.function.BiFunction;
import picocli.CommandLine.Option;

/** The rules a plan is tried without. */
final class LeftOut {
  @Option(
      names = "--without",
      paramLabel = "RULE",
      description = "Try the cohort without the rules of this label; may be given several times.")
  private List<String> labels = List.of();

  /** The plan without them. */
  <P> P from(P plan, BiFunction<P, String, P> without) {
    P left = plan;
    for (String label : labels) {
      try {
        left = without.apply(left, label);
      } catch (IllegalArgumentException e) {
        throw Stop.usage(String.valueOf(e.getMessage()));
      }
    }
    return left;
  }
}
