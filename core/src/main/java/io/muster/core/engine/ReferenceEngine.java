package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Rule;
import io.muster.core.schema.Truth;
import io.muster.core.store.PatientSet;
import io.muster.core.store.PatientStore;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Answers one person at a time, by the definitions of the language and nothing else. It is what every other engine is held
 * against.
 */
public final class ReferenceEngine implements CohortEngine {
  /** An engine with nothing to set: it works on the caller's thread. */
  public ReferenceEngine() {}

  @Override
  public CohortResult run(CohortPlan plan, PatientStore store) {
    DataNeeds.check(plan, store);
    List<Rule> rules = plan.allRules();
    List<Map<Truth, Integer>> counts = new ArrayList<>();
    rules.forEach(r -> counts.add(new EnumMap<>(Truth.class)));
    BitSet members = new BitSet(store.size());
    int optedOut = 0;
    for (int person = 0; person < store.size(); person++) {
      if (PersonAnswers.beforeIndex(store, person).optedOut()) {
        optedOut++;
      } else if (Membership.stays(
          plan, store, person, (i, answer) -> counts.get(i).merge(answer, 1, Integer::sum))) {
        members.set(person);
      }
    }
    return new CohortResult(
        plan, store, PatientSet.of(members), attrition(plan, store.size(), optedOut, counts));
  }

  @Override
  public OutreachReader reader(OutreachPlan plan, PatientStore store) {
    return new ReferenceReader(plan, store);
  }

  private static Attrition attrition(
      CohortPlan plan, int people, int optedOut, List<Map<Truth, Integer>> counts) {
    List<Attrition.Row> rows = new ArrayList<>();
    List<Rule> rules = plan.allRules();
    for (int i = 0; i < rules.size(); i++) {
      Map<Truth, Integer> count = counts.get(i);
      rows.add(new Attrition.Row(
          i < plan.populationRules().size(),
          rules.get(i).effect(),
          rules.get(i).label(),
          count.getOrDefault(Truth.TRUE, 0),
          count.getOrDefault(Truth.FALSE, 0),
          count.getOrDefault(Truth.UNKNOWN, 0)));
    }
    return new Attrition(people, optedOut, rows);
  }
}
