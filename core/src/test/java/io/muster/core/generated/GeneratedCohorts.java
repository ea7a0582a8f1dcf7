package io.muster.core.generated;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Ranking;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Shown;
import io.muster.core.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes up cohorts. What things are called says where they stand and nothing else. */
final class GeneratedCohorts {
  private final Making making;
  private final Choices choices;

  GeneratedCohorts(Making making) {
    this.making = making;
    this.choices = making.choices();
  }

  /** A cohort to be asked for by itself. */
  CohortPlan cohort() {
    Ask ask = Ask.ofCohort(4);
    return new CohortPlan(
        making.named() + "cohort",
        making.named() + "title",
        index(ask),
        population(ask),
        rules(ask, choices.of(1, 1, 2, 3, 4)),
        choices.chance(30) ? Optional.of(ranking(ask.within())) : Optional.empty(),
        shows(ask.within()),
        List.of(making.named() + "note"));
  }

  /** A cohort that another is made of. */
  CohortPlan within(int depth) {
    Ask ask = Ask.ofCohort(Math.min(depth, 2));
    return new CohortPlan(
        making.named() + "within",
        "",
        index(ask),
        population(ask),
        rules(ask, choices.below(3)),
        choices.chance(20) ? Optional.of(ranking(ask.within())) : Optional.empty(),
        List.of(),
        List.of());
  }

  private IndexDate index(Ask ask) {
    if (choices.chance(25)) {
      return IndexDate.at(making.values().columnOf(ask.beforeIndex().within(), ValueType.DATE));
    }
    return IndexDate.on(
        choices.of(Pool.INDEX, Pool.INDEX, Pool.INDEX.plusMonths(3), Pool.AS_OF.plusMonths(1)));
  }

  private List<Rule> population(Ask ask) {
    return choices.make(
        List::of,
        List::of,
        CohortPlan::aliveAndRegistered,
        () -> List.of(rule("population", Rule.Effect.INCLUDE, ask)));
  }

  private List<Rule> rules(Ask ask, int number) {
    List<Rule> rules = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      rules.add(rule("rule " + i, choices.of(Rule.Effect.INCLUDE, Rule.Effect.EXCLUDE), ask));
    }
    return rules;
  }

  private Rule rule(String label, Rule.Effect effect, Ask ask) {
    return new Rule(effect, making.named() + label, making.conditions().condition(ask));
  }

  private Ranking ranking(Ask ask) {
    List<Ranking.Key> keys = new ArrayList<>();
    for (int i = 0; i <= choices.below(2); i++) {
      Expression by =
          choices.make(() -> making.numbers().plain(ask), () -> making.values().date(ask));
      keys.add(new Ranking.Key(by, choices.chance(50)));
    }
    return new Ranking(
        keys, choices.chance(60) ? OptionalInt.of(1 + choices.below(4)) : OptionalInt.empty());
  }

  private Expression any(Ask ask) {
    return choices.make(
        () -> making.numbers().plain(ask),
        () -> making.values().date(ask),
        () -> making.values().text(ask),
        () -> making.values().code(ask));
  }

  private List<Shown> shows(Ask ask) {
    List<Shown> shows = new ArrayList<>();
    for (int i = 1; i <= choices.below(4); i++) {
      shows.add(new Shown(
          "shown " + i, choices.chance(20) ? making.conditions().condition(ask) : any(ask)));
    }
    return shows;
  }
}
