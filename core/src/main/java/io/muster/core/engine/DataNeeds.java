package io.muster.core.engine;

import com.google.common.collect.Sets;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.OutcomePlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Ranking;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Shown;
import io.muster.core.schema.RecordKind;
import io.muster.core.store.PatientStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Refuses a plan that cannot be answered from the data at hand, before anyone is asked about. For one plan, once. */
final class DataNeeds {
  private final PatientStore store;
  private final UnitNeeds units;
  private final Set<CohortPlan> checked = Sets.newIdentityHashSet();

  private DataNeeds(PatientStore store) {
    this.store = store;
    this.units = new UnitNeeds(store);
  }

  static void check(CohortPlan plan, PatientStore store) {
    DataNeeds needs = new DataNeeds(store);
    needs.checkMembers(plan);
    for (Shown shown : plan.shows()) {
      needs.check("The column \"" + shown.name() + "\"", DataAsked.of(shown.expression()));
    }
  }

  static void check(OutreachPlan plan, PatientStore store) {
    DataNeeds needs = new DataNeeds(store);
    for (OutreachPlan.Step step : plan.steps()) {
      needs.check("The step \"" + step.heading() + "\"", DataAsked.of(step.records()));
    }
    for (OutreachPlan.Exit exit : plan.exits()) {
      exit.trigger()
          .accept(new Trigger())
          .ifPresent(asked -> needs.check("The exit \"" + exit.heading() + "\"", asked));
    }
    plan.attempts()
        .ifPresent(a -> needs.check("The count of attempts", DataAsked.of(a.contacts())));
    plan.attendance().forEach(a -> needs.check("The attendance", DataAsked.of(a.appointments())));
    plan.themes().forEach(t -> needs.check("The count of themes", DataAsked.of(t.records())));
    needs.checkEffects(plan);
  }

  private void checkEffects(OutreachPlan plan) {
    plan.comparisons().stream()
        .flatMap(compare -> compare.by().stream())
        .forEach(g -> check("The comparison by \"" + g.label() + "\"", DataAsked.of(g.by())));
    for (OutcomePlan outcome : plan.outcomes()) {
      String what = "The outcome \"" + outcome.heading() + "\"";
      check(what, DataAsked.of(outcome.records()));
      outcome.versus().ifPresent(versus -> {
        if (checked.add(versus.cohort())) {
          checkMembers(versus.cohort());
        }
        matched(versus).forEach(m -> checkAlike(what, m.value()));
      });
    }
    plan.trends()
        .forEach(t -> check("The trend \"" + t.heading() + "\"", DataAsked.of(t.records())));
    plan.measures().forEach(m -> checkAlike("The measure \"" + m.heading() + "\"", m.latest()));
  }

  private void checkAlike(String what, Expression number) {
    check(what, DataAsked.of(number));
    units.checkAlike(what, DataAsked.ofAnswer(number));
  }

  private static List<OutcomePlan.Match> matched(OutcomePlan.Versus versus) {
    return versus instanceof OutcomePlan.Versus.Matched matched ? matched.on() : List.of();
  }

  private void checkMembers(CohortPlan plan) {
    boolean populationIsRegistered = plan.population().stream()
        .map(Rule::condition)
        .anyMatch(Expression.Registered.class::isInstance);
    if (populationIsRegistered && !holdsRegistrations()) {
      throw new EngineException(
          "no-registrations",
          "The data hold no registrations, so nobody is known to be registered: in the cohort "
              + plan.name() + " write `population alive` or `population everyone`.");
    }
    for (Rule rule : plan.allRules()) {
      check("The rule \"" + rule.label() + "\"", DataAsked.of(rule.condition()));
    }
    for (Ranking.Key key : plan.ranking().map(Ranking::keys).orElse(List.of())) {
      check("The ranking of the cohort " + plan.name(), DataAsked.of(key.by()));
    }
  }

  private void check(String what, DataAsked asked) {
    asked.cohorts().stream().filter(checked::add).forEach(this::checkMembers);
    if (asked.asksWhoIsRegistered() && !holdsRegistrations()) {
      throw new EngineException(
          "no-registrations",
          what
              + " asks who is registered, and the data hold no registrations, so it cannot be answered:"
              + " take it out, or load registrations too.");
    }
    units.check(what, asked);
  }

  private static final class Trigger implements OutreachPlan.Trigger.Visitor<Optional<DataAsked>> {
    @Override
    public Optional<DataAsked> visitOnRecord(OutreachPlan.Trigger.OnRecord onRecord) {
      return Optional.of(DataAsked.of(onRecord.records()));
    }

    @Override
    public Optional<DataAsked> visitOnDate(OutreachPlan.Trigger.OnDate onDate) {
      return Optional.of(DataAsked.of(onDate.date()));
    }

    @Override
    public Optional<DataAsked> visitSilence(OutreachPlan.Trigger.Silence silence) {
      return Optional.empty();
    }
  }

  private boolean holdsRegistrations() {
    return store
        .schema()
        .kind("registration")
        .map((RecordKind kind) -> store.records(kind).rows() > 0)
        .orElse(false);
  }
}
