package io.muster.evaluation.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Whether an event comes sooner in one group than in another.
 *
 * <p>χ² = (O − E)²/V over the times of events: of d events among n at risk, n₁ of them in the one group, E grows by d·n₁/n and V by
 * d·(n₁/n)(1 − n₁/n)(n − d)/(n − 1). Source: N. Mantel, Evaluation of survival data and two new rank order statistics arising in its
 * consideration, Cancer Chemotherapy Reports 50 (1966) 163-170; it is that of R's {@code survdiff}.
 *
 * @param observed events in the one group
 * @param expected events the one group would have had if there were no difference
 * @param chiSquared of one degree of freedom where there is no difference
 * @param p how likely a difference so large, either way, would be if there were none
 */
public record LogRank(int observed, double expected, double chiSquared, double p) {

  /**
   * The one group against the other. Every cause counts as the event. Empty where it never came while both had somebody at risk, so
   * that there is nothing to compare.
   */
  public static Optional<LogRank> of(Collection<FollowUp> one, Collection<FollowUp> other) {
    KaplanMeier those = KaplanMeier.of(one);
    List<FollowUp> everybody = new ArrayList<>(one);
    everybody.addAll(other);
    int observed = 0;
    double expected = 0;
    double variance = 0;
    int place = 0;
    for (KaplanMeier.Step step : KaplanMeier.of(everybody).steps()) {
      boolean within = place < those.steps().size();
      int atRisk = within ? those.steps().get(place).atRisk() : 0;
      if (within && those.steps().get(place).time() == step.time()) {
        observed += those.steps().get(place).events();
        place++;
      }
      double share = (double) atRisk / step.atRisk();
      expected += step.events() * share;
      if (step.atRisk() > 1) {
        variance += step.events()
            * share
            * (1 - share)
            * (step.atRisk() - step.events())
            / (step.atRisk() - 1);
      }
    }
    if (variance == 0) {
      return Optional.empty();
    }
    double chiSquared = (observed - expected) * (observed - expected) / variance;
    double p = ChiSquaredDistribution.of(1).survivalProbability(chiSquared);
    return Optional.of(new LogRank(observed, expected, chiSquared, p));
  }
}
