package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Rule;
import io.muster.core.schema.Truth;
import io.muster.core.store.PatientStore;
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
    PersonAnswers answers =
        new PersonAnswers(store, person, PersonAnswers.sight(plan, store), evidences);
    if (answers.optedOut()) {
      return new Explanation(true, List.of(), Optional.empty());
    }
    List<Explanation.Line> lines = new ArrayList<>();
    for (Rule rule : plan.allRules()) {
      evidences.listen();
      Truth answer = answers.truth(rule.condition());
      lines.add(new Explanation.Line(rule, answer, evidences.noted()));
    }
    Optional<Explanation.Line> leftAt =
        lines.stream().filter(l -> !l.rule().keeps(l.answer())).findFirst();
    return new Explanation(false, lines, leftAt);
  }
}
