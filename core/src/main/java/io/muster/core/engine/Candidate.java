package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Rule;
import io.muster.core.schema.Truth;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Somebody who may be in a cohort, asked its rules one by one. For one thread. */
final class Candidate {
  private final Inquiry inquiry;
  private final int person;
  private final Sight beforeIndex;
  private final Optional<Sight> sight;
  private final List<Rule> rules;
  private final boolean ownIndex;

  Candidate(CohortPlan plan, Inquiry inquiry, int person) {
    this.inquiry = inquiry;
    this.person = person;
    this.beforeIndex = Sight.beforeIndex(inquiry.store());
    this.sight = Sight.index(plan, inquiry, person)
        .map((LocalDate index) -> Sight.ofCohort(index, inquiry.store()));
    this.ownIndex = plan.index().own().isPresent();
    this.rules =
        sight.isPresent() ? plan.allRules() : plan.index().rule().stream().toList();
  }

  /** Whether the person's own row says that they opted out; nothing is asked of them then. */
  boolean optedOut() {
    return new PersonDetails(inquiry.store(), person, beforeIndex).optedOut();
  }

  /** The rules to ask, in order; of somebody without an index date, whether they have one and nothing else. */
  List<Rule> rules() {
    return rules;
  }

  /** The answer to a rule, how sure it is, and on request what it rests on. */
  Reply ask(int rule, Evidences evidences) {
    Reading plain = Reading.plain();
    Truth answer = answer(rule, plain, evidences);
    return new Reply(answer, plain.doubts() > 0 && isLeftOpen(rule, answer), plain.tied());
  }

  private boolean isLeftOpen(int rule, Truth answer) {
    Truth doubted = answer(rule, Reading.doubting(), Evidences.ignored());
    return doubted == Truth.UNKNOWN || doubted != answer;
  }

  /** Whether a rule keeps the person, in this reading. */
  boolean isKept(int rule, Reading reading) {
    return rules.get(rule).keeps(answer(rule, reading, Evidences.ignored()));
  }

  /** Whether every rule from this one on keeps the person. */
  boolean isKeptFrom(int rule) {
    for (int i = rule; i < rules.size(); i++) {
      if (!isKept(i, Reading.plain())) {
        return false;
      }
    }
    return true;
  }

  private Truth answer(int rule, Reading reading, Evidences evidences) {
    Sight seen = rule == 0 && ownIndex ? beforeIndex : sight.orElseThrow();
    return answers(seen, reading, evidences).truth(rules.get(rule).condition());
  }

  /** A value of somebody who has an index date. */
  Weighed weigh(Expression expression, Reading reading, Evidences evidences) {
    return answers(sight.orElseThrow(), reading, evidences).weigh(expression);
  }

  private PersonAnswers answers(Sight seen, Reading reading, Evidences evidences) {
    return new PersonAnswers(inquiry, person, seen, reading, evidences);
  }
}
