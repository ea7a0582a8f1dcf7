package io.muster.dsl.checking;

import io.muster.dsl.reasoning.Budget;
import io.muster.dsl.reasoning.Claim;
import io.muster.dsl.reasoning.ThoseLeft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of a cohort, each looked at with those before it in mind. */
final class RulesInTurn {
  private final ThoseLeft everybody;
  private final ThoseLeft population;
  private final ThoseLeft left;
  private final List<CheckedRule> before = new ArrayList<>();

  RulesInTurn(CheckedCohort cohort, Budget effort) {
    this.everybody = everybody(cohort, effort);
    this.population = population(cohort, effort);
    this.left = population(cohort, effort);
  }

  private static ThoseLeft everybody(CheckedCohort cohort, Budget effort) {
    return ThoseLeft.everybody(cohort.asked().days(), effort);
  }

  private static ThoseLeft population(CheckedCohort cohort, Budget effort) {
    ThoseLeft population = everybody(cohort, effort);
    cohort.plan().population().forEach(rule -> population.keep(Claim.kept(rule)));
    return population;
  }

  /** Whether somebody could make the claim so, but nobody who is in the population and stays after the rules before. */
  boolean noLonger(Claim claim) {
    return left.none(claim) && !everybody.none(claim);
  }

  /** Whether nobody in the population stays after the rules before and makes the claim so. */
  boolean none(Claim claim) {
    return left.none(claim);
  }

  /** Goes on to the next rule. */
  void pass(CheckedRule rule) {
    left.keep(Claim.kept(rule.rule()));
    before.add(rule);
  }

  /** Who it is that cannot make a claim so. */
  String whoever(Claim claim, Findings findings) {
    if (population.none(claim)) {
      return "whoever is in the population";
    }
    Optional<CheckedRule> one = before.stream()
        .filter(rule -> everybody.none(Claim.kept(rule.rule()), claim))
        .findFirst();
    return one.map(
            rule -> "whoever stays after the rule in line " + findings.line(rule.condition()))
        .orElse("whoever stays after the rules before it");
  }
}
