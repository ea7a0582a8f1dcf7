package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Rule;
import io.muster.core.schema.Truth;

/** Asks whether somebody is in a cohort: in a plain reading always known, whatever was unknown on the way. */
final class Membership {
  private Membership() {}

  static Truth of(CohortPlan plan, Inquiry inquiry, int person, Reading reading) {
    Candidate candidate = new Candidate(plan, inquiry, person);
    if (candidate.optedOut()) {
      return Truth.FALSE;
    }
    Truth stays = Truth.TRUE;
    for (int rule = 0; rule < candidate.rules().size() && stays != Truth.FALSE; rule++) {
      stays = stays.and(isKept(candidate, rule, reading));
    }
    return stays == Truth.TRUE && plan.taking().isPresent()
        ? isTaken(plan, inquiry, person, reading)
        : stays;
  }

  private static Truth isKept(Candidate candidate, int rule, Reading reading) {
    if (!reading.isDoubting()) {
      return Truth.of(candidate.isKept(rule, reading));
    }
    Rule asked = candidate.rules().get(rule);
    Reply reply = candidate.ask(rule, Evidences.ignored());
    return reply.doubted() ? Truth.UNKNOWN : Truth.of(asked.keeps(reply.answer()));
  }

  private static Truth isTaken(CohortPlan plan, Inquiry inquiry, int person, Reading reading) {
    RankOrder order = inquiry.whole(plan).order().orElseThrow();
    if (order.tied().contains(person)) {
      reading.tie();
    }
    if (!order.doubted().contains(person)) {
      return Truth.of(order.taken().contains(person));
    }
    reading.doubt();
    return reading.isDoubting() ? Truth.UNKNOWN : Truth.of(order.taken().contains(person));
  }
}
