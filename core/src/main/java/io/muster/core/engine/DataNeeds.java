package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Shown;
import io.muster.core.schema.RecordKind;
import io.muster.core.store.PatientStore;

/** Refuses a plan that cannot be answered from the data at hand, before anyone is asked about. */
final class DataNeeds {
  private DataNeeds() {}

  static void check(CohortPlan plan, PatientStore store) {
    boolean populationIsRegistered = plan.population().stream()
        .map(Rule::condition)
        .anyMatch(Expression.Registered.class::isInstance);
    if (populationIsRegistered && !holdsRegistrations(store)) {
      throw new EngineException(
          "no-registrations",
          "The data hold no registrations, so nobody is known to be registered: in the cohort "
              + plan.name() + " write `population alive` or `population everyone`.");
    }
    for (Rule rule : plan.allRules()) {
      check("The rule \"" + rule.label() + "\"", DataAsked.of(rule.condition()), store);
    }
    for (Shown shown : plan.shows()) {
      check("The column \"" + shown.name() + "\"", DataAsked.of(shown.expression()), store);
    }
  }

  private static void check(String what, DataAsked asked, PatientStore store) {
    if (asked.asksWhoIsRegistered() && !holdsRegistrations(store)) {
      throw new EngineException(
          "no-registrations",
          what
              + " asks who is registered, and the data hold no registrations, so it cannot be answered:"
              + " take it out, or load registrations too.");
    }
    new UnitNeeds(store).check(what, asked);
  }

  static void check(OutreachPlan plan, PatientStore store) {
    UnitNeeds units = new UnitNeeds(store);
    for (OutreachPlan.Step step : plan.steps()) {
      units.check("The step \"" + step.heading() + "\"", DataAsked.of(step.records()));
    }
    for (OutreachPlan.Exit exit : plan.exits()) {
      units.check("The exit \"" + exit.heading() + "\"", exit.trigger().accept(new Trigger()));
    }
    plan.attempts()
        .ifPresent(a -> units.check("The count of attempts", DataAsked.of(a.contacts())));
    plan.attendance().forEach(a -> units.check("The attendance", DataAsked.of(a.appointments())));
    plan.themes().forEach(t -> units.check("The count of themes", DataAsked.of(t.records())));
  }

  private static final class Trigger implements OutreachPlan.Trigger.Visitor<DataAsked> {
    @Override
    public DataAsked visitOnRecord(OutreachPlan.Trigger.OnRecord onRecord) {
      return DataAsked.of(onRecord.records());
    }

    @Override
    public DataAsked visitOnDate(OutreachPlan.Trigger.OnDate onDate) {
      return DataAsked.of(onDate.date());
    }
  }

  private static boolean holdsRegistrations(PatientStore store) {
    return store
        .schema()
        .kind("registration")
        .map((RecordKind kind) -> store.records(kind).rows() > 0)
        .orElse(false);
  }
}
