package io.muster.core.builder;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutcomePlan.Match;
import io.muster.core.plan.OutcomePlan.Versus;
import io.muster.core.plan.Parts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The members of a cohort whom those of an outreach are set against: matched, or by chance. */
public final class Others {
  private final CohortPlan cohort;
  private final List<Match> on;
  private final boolean randomised;

  private Others(CohortPlan cohort, List<Match> on, boolean randomised) {
    this.cohort = cohort;
    this.on = List.copyOf(on);
    this.randomised = randomised;
  }

  static Others of(CohortPlan cohort) {
    return new Others(cohort, List.of(), false);
  }

  /** Chance alone decided who of all became a member of the outreach. */
  public Others randomised() {
    return new Others(cohort, on, true);
  }

  /** Those who are the same in attributes and the like, under their own names. */
  public Others matchedOn(Question... questions) {
    return with(
        Stream.of(questions).map(q -> match(OwnName.of(q), q, Optional.empty())).toList());
  }

  /** Those who are the same in an answer. */
  public Others matchedOn(String label, Asked question) {
    return with(List.of(match(label, question, Optional.empty())));
  }

  /** Those who are so near in a number, such as the age, under its own name. */
  public Others matchedOn(NumberQuestion number, double within) {
    return matchedOn(OwnName.of(number), number, within);
  }

  /** Those who are so near in a number. */
  public Others matchedOn(String label, NumberQuestion number, double within) {
    return with(List.of(match(label, number, Optional.of(BigDecimal.valueOf(within)))));
  }

  private static Match match(String label, Asked question, Optional<BigDecimal> within) {
    RecordInHand.requireNone(Parts.outsideFilters(question.expression()));
    return new Match(label, question.expression(), within);
  }

  private Others with(List<Match> more) {
    List<Match> all = new ArrayList<>(on);
    all.addAll(more);
    return new Others(cohort, all, randomised);
  }

  Versus plan() {
    if (!randomised) {
      return new Versus.Matched(cohort, on);
    }
    if (!on.isEmpty()) {
      throw new IllegalArgumentException("who is a member by chance is not matched as well");
    }
    return new Versus.Randomised(cohort);
  }
}
