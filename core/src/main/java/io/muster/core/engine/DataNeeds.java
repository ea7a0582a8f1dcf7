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
    UnitNeeds units = new UnitNeeds(store);
    for (Rule rule : plan.allRules()) {
      units.check("The rule \"" + rule.label() + "\"", NumbersAsked.of(rule.condition()));
    }
    for (Shown shown : plan.shows()) {
      units.check("The column \"" + shown.name() + "\"", NumbersAsked.of(shown.expression()));
    }
  }

  static void check(OutreachPlan plan, PatientStore store) {
    UnitNeeds units = new UnitNeeds(store);
    for (OutreachPlan.Step step : plan.steps()) {
      units.check("The step \"" + step.heading() + "\"", NumbersAsked.of(step.records()));
    }
    for (OutreachPlan.Exit exit : plan.exits()) {
      units.check("The exit \"" + exit.heading() + "\"", exit.trigger().accept(new Trigger()));
    }
    plan.attempts()
        .ifPresent(a -> units.check("The count of attempts", NumbersAsked.of(a.contacts())));
    plan.attendance()
        .forEach(a -> units.check("The attendance", NumbersAsked.of(a.appointments())));
    plan.themes().forEach(t -> units.check("The count of themes", NumbersAsked.of(t.records())));
  }

  private static final class Trigger implements OutreachPlan.Trigger.Visitor<NumbersAsked> {
    @Override
    public NumbersAsked visitOnRecord(OutreachPlan.Trigger.OnRecord onRecord) {
      return NumbersAsked.of(onRecord.records());
    }

    @Override
    public NumbersAsked visitOnDate(OutreachPlan.Trigger.OnDate onDate) {
      return NumbersAsked.of(onDate.date());
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
