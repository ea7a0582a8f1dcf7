package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Rule;
import io.muster.core.schema.Truth;
import io.muster.core.store.PatientStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Asks one person the rules of a cohort, in order, until one loses them. */
final class Membership {
  private Membership() {}

  /** Told each answer on the way. */
  interface Listener {
    void answered(int rule, Truth answer);
  }

  /** Whether a person is in a cohort: always known, whatever was unknown on the way. */
  static boolean of(CohortPlan plan, PatientStore store, int person) {
    return !PersonAnswers.beforeIndex(store, person).optedOut()
        && stays(plan, store, person, (rule, answer) -> {});
  }

  /** Whether somebody who has not opted out stays to the end. */
  static boolean stays(CohortPlan plan, PatientStore store, int person, Listener listener) {
    List<Rule> rules = plan.allRules();
    int first = plan.index().own().isPresent() ? 1 : 0;
    Optional<LocalDate> index = Sight.index(plan, store, person);
    if (first == 1) {
      listener.answered(0, Truth.of(index.isPresent()));
    }
    if (index.isEmpty()) {
      return false;
    }
    PersonAnswers answers =
        new PersonAnswers(store, person, Sight.ofCohort(index.get(), store), new Evidences());
    for (int i = first; i < rules.size(); i++) {
      Truth answer = answers.truth(rules.get(i).condition());
      listener.answered(i, answer);
      if (!rules.get(i).keeps(answer)) {
        return false;
      }
    }
    return true;
  }
}
