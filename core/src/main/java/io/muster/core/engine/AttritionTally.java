package io.muster.core.engine;

import io.muster.core.describe.Description;
import io.muster.core.engine.columnar.RuleCounts;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Counts how people come through the rules of a cohort. For one thread. */
final class AttritionTally {
  private final CohortPlan plan;
  private final List<RowTally> rows = new ArrayList<>();
  private int people;
  private int optedOut;

  AttritionTally(CohortPlan plan) {
    this.plan = plan;
    plan.allRules().forEach(rule -> rows.add(new RowTally(rule)));
  }

  /** Asks somebody the rules in order, until one loses them, and the rest only whether it is that one alone; whether they stay. */
  boolean ask(Candidate candidate) {
    people++;
    if (candidate.optedOut()) {
      optedOut++;
      return false;
    }
    for (int rule = 0; rule < candidate.rules().size(); rule++) {
      if (!rows.get(rule).keeps(candidate.ask(rule, Evidences.ignored()))) {
        rows.get(rule).lostAlone += candidate.isKeptFrom(rule + 1) ? 1 : 0;
        return false;
      }
    }
    return true;
  }

  /** The table, its last row what was taken of those who stayed, where not all were. */
  Attrition attrition(Optional<RankOrder> order) {
    List<RuleCounts> counts = rows.stream().map(RowTally::counts).toList();
    return attrition(plan, people, people - optedOut, counts, order);
  }

  /**
   * The table of so many counts.
   *
   * @param people everyone in the data
   * @param asked those who did not opt out
   */
  static Attrition attrition(
      CohortPlan plan, int people, int asked, List<RuleCounts> counts, Optional<RankOrder> order) {
    List<Attrition.Row> table = new ArrayList<>();
    int population = plan.populationRules().size();
    boolean ownIndex = plan.index().own().isPresent();
    List<Rule> rules = plan.allRules();
    for (int rule = 0; rule < rules.size(); rule++) {
      RuleCounts found = counts.get(rule);
      table.add(new Attrition.Row(
          rule < population,
          rules.get(rule).effect(),
          rules.get(rule).label(),
          found.met(),
          found.notMet(),
          found.unknown(),
          found.couldDiffer(),
          found.tied(),
          ownIndex && rule == 0 ? OptionalInt.empty() : OptionalInt.of(found.lostAlone())));
    }
    plan.taking().ifPresent(rule -> table.add(taken(rule, order.orElseThrow())));
    Optional<String> ranking = plan.taking().flatMap(rule -> Description.ranking(plan));
    return new Attrition(people, people - asked, table, ranking);
  }

  private static Attrition.Row taken(Rule rule, RankOrder order) {
    int left = order.people().size() - order.taken().size();
    return new Attrition.Row(
        false,
        rule.effect(),
        rule.label(),
        order.taken().size(),
        left,
        0,
        order.doubted().size(),
        order.tied().size(),
        OptionalInt.of(left));
  }

  /** The counts of one rule. */
  private static final class RowTally {
    private final Rule rule;
    private int met;
    private int notMet;
    private int unknown;
    private int couldDiffer;
    private int tied;
    private int lostAlone;

    RowTally(Rule rule) {
      this.rule = rule;
    }

    boolean keeps(Reply reply) {
      switch (reply.answer()) {
        case TRUE -> met++;
        case FALSE -> notMet++;
        case UNKNOWN -> unknown++;
      }
      couldDiffer += reply.couldDiffer() ? 1 : 0;
      tied += reply.tied() ? 1 : 0;
      return rule.keeps(reply.answer());
    }

    RuleCounts counts() {
      return new RuleCounts(met, notMet, unknown, couldDiffer, tied, lostAlone);
    }
  }
}
