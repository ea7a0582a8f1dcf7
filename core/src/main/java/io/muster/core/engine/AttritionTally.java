package io.muster.core.engine;

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
    List<Attrition.Row> table = new ArrayList<>();
    int population = plan.populationRules().size();
    boolean ownIndex = plan.index().own().isPresent();
    for (int rule = 0; rule < rows.size(); rule++) {
      table.add(rows.get(rule).row(rule < population, ownIndex && rule == 0));
    }
    plan.taking().ifPresent(rule -> table.add(taken(rule, order.orElseThrow())));
    return new Attrition(people, optedOut, table);
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

    Attrition.Row row(boolean population, boolean index) {
      return new Attrition.Row(
          population,
          rule.effect(),
          rule.label(),
          met,
          notMet,
          unknown,
          couldDiffer,
          tied,
          index ? OptionalInt.empty() : OptionalInt.of(lostAlone));
    }
  }
}
