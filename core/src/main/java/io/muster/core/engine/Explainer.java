package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Rule;
import io.muster.core.schema.Truth;
import io.muster.core.store.PatientStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks every rule of one person and keeps what each answer rested on. */
final class Explainer {
  private final CohortPlan plan;
  private final PatientStore store;

  Explainer(CohortPlan plan, PatientStore store) {
    this.plan = plan;
    this.store = store;
  }

  Explanation explain(int person) {
    Evidences evidences = new Evidences();
    PersonAnswers before = new PersonAnswers(store, person, Sight.beforeIndex(store), evidences);
    if (before.optedOut()) {
      return new Explanation(true, List.of(), Optional.empty());
    }
    List<Explanation.Line> lines = new ArrayList<>();
    plan.index().rule().ifPresent(rule -> lines.add(line(rule, before, evidences)));
    Optional<LocalDate> index = Sight.index(plan, store, person);
    if (index.isPresent()) {
      PersonAnswers answers =
          new PersonAnswers(store, person, Sight.ofCohort(index.get(), store), evidences);
      plan.population().forEach(rule -> lines.add(line(rule, answers, evidences)));
      plan.rules().forEach(rule -> lines.add(line(rule, answers, evidences)));
    }
    Optional<Explanation.Line> leftAt =
        lines.stream().filter(l -> !l.rule().keeps(l.answer())).findFirst();
    return new Explanation(false, lines, leftAt);
  }

  private static Explanation.Line line(Rule rule, PersonAnswers answers, Evidences evidences) {
    evidences.listen();
    Truth answer = answers.truth(rule.condition());
    return new Explanation.Line(rule, answer, evidences.noted());
  }
}
