package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.store.PatientSet;
import io.muster.core.store.PatientStore;
import java.util.BitSet;
import java.util.Optional;

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
    return run(plan, new Inquiry(store));
  }

  static CohortResult run(CohortPlan plan, Inquiry inquiry) {
    AttritionTally tally = new AttritionTally(plan);
    BitSet staying = new BitSet();
    for (int person = 0; person < inquiry.store().size(); person++) {
      staying.set(person, tally.ask(new Candidate(plan, inquiry, person)));
    }
    PatientSet stayed = PatientSet.of(staying);
    Optional<RankOrder> order =
        plan.ranking().map(r -> RankOrder.of(plan, inquiry, stayed, person -> Optional.empty()));
    Attrition attrition = tally.attrition(order);
    return new CohortResult(
        plan,
        inquiry,
        order.map(RankOrder::taken).orElse(stayed),
        order,
        () -> attrition,
        Optional.empty(),
        new ReferenceShown(plan, inquiry));
  }

  @Override
  public OutreachReader reader(OutreachPlan plan, PatientStore store) {
    DataNeeds.check(plan, store);
    return new ReferenceReader(plan, new Inquiry(store));
  }
}
