package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Ranking;
import io.muster.core.plan.Rule;
import io.muster.core.schema.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Asks every rule of one person and keeps what each answer rested on. */
final class Explainer {
  private final CohortPlan plan;
  private final Inquiry inquiry;
  private final Optional<RankOrder> order;

  Explainer(CohortPlan plan, Inquiry inquiry, Optional<RankOrder> order) {
    this.plan = plan;
    this.inquiry = inquiry;
    this.order = order;
  }

  Explanation explain(int person) {
    Candidate candidate = new Candidate(plan, inquiry, person);
    if (candidate.optedOut()) {
      return new Explanation(true, List.of(), Optional.empty());
    }
    List<Explanation.Line> lines = new ArrayList<>();
    for (int rule = 0; rule < candidate.rules().size(); rule++) {
      Evidences evidences = Evidences.listening();
      Reply reply = candidate.ask(rule, evidences);
      if (reply.couldDiffer()) {
        evidences.note("could differ, since values are missing in the records filtered for it");
      }
      lines.add(
          new Explanation.Line(candidate.rules().get(rule), reply.answer(), evidences.noted()));
    }
    order
        .filter(o -> o.people().contains(person))
        .flatMap(o -> plan.taking().map(rule -> taken(rule, o, candidate, person)))
        .ifPresent(lines::add);
    Optional<Explanation.Line> leftAt =
        lines.stream().filter(l -> !l.rule().keeps(l.answer())).findFirst();
    return new Explanation(false, lines, leftAt);
  }

  /** The person's place, and what of their own it rests on; nothing of anybody else's. */
  private Explanation.Line taken(Rule rule, RankOrder order, Candidate candidate, int person) {
    Evidences evidences = Evidences.listening();
    evidences.note(String.format(
        Locale.ROOT, "place %,d of %,d", order.place(person), order.people().size()));
    for (Ranking.Key key : plan.ranking().orElseThrow().keys()) {
      candidate.weigh(key.by(), Reading.plain(), evidences);
    }
    return new Explanation.Line(rule, Truth.of(order.taken().contains(person)), evidences.noted());
  }
}
