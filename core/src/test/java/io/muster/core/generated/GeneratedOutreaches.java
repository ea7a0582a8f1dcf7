package io.muster.core.generated;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Length;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Attempts;
import io.muster.core.plan.OutreachPlan.Attendance;
import io.muster.core.plan.OutreachPlan.Exit;
import io.muster.core.plan.OutreachPlan.Step;
import io.muster.core.plan.OutreachPlan.StepOrder;
import io.muster.core.plan.OutreachPlan.Target;
import io.muster.core.plan.OutreachPlan.Themes;
import io.muster.core.plan.OutreachPlan.Trigger;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes up outreaches. */
final class GeneratedOutreaches {
  private final Making making;
  private final Choices choices;
  private final List<String> steps = new ArrayList<>();

  GeneratedOutreaches(Making making) {
    this.making = making;
    this.choices = making.choices();
  }

  OutreachPlan outreach(CohortPlan cohort) {
    List<Step> all = steps();
    GeneratedEffects effects = new GeneratedEffects(making, cohort, steps);
    Optional<Attempts> attempts = choices.chance(50)
        ? Optional.of(new Attempts(records(), choices.of(steps)))
        : Optional.empty();
    return new OutreachPlan(
        making.named() + "outreach",
        making.named() + "title",
        cohort,
        some(25, "One You Kent"),
        some(40, choices.of(Pool.DAYS)),
        some(40, choices.of(Pool.AS_OF, Pool.INDEX.plusMonths(3), Pool.AS_OF.plusDays(1))),
        choices.of(StepOrder.values()),
        all,
        exits(attempts.isPresent()),
        attempts,
        attendance(),
        themes(),
        targets(),
        effects.comparisons(),
        effects.outcomes(),
        effects.trends(),
        effects.measures(),
        effects.costs(),
        List.of(making.named() + "note"));
  }

  private <T> Optional<T> some(int percent, T value) {
    return choices.chance(percent) ? Optional.of(value) : Optional.empty();
  }

  private Ask ask() {
    return Ask.ofCohort(choices.of(0, 0, 1, 2)).after(steps);
  }

  private Records records() {
    return making.records().records(ask());
  }

  private List<Step> steps() {
    List<Step> all = new ArrayList<>();
    int number = 1 + choices.below(4);
    for (int i = 1; i <= number; i++) {
      String name = making.named() + "step" + i;
      all.add(new Step(
          name,
          making.named() + "step " + i,
          records(),
          choices.of(1, 1, 1, 1, 2),
          choices.chance(30)));
      steps.add(name);
    }
    return all;
  }

  private List<Exit> exits(boolean attempted) {
    List<Exit> exits = new ArrayList<>();
    int number = choices.below(3);
    for (int i = 1; i <= number; i++) {
      boolean silent = attempted && choices.chance(30);
      Trigger trigger = silent ? silence() : trigger();
      boolean reversible = !silent && choices.chance(30);
      Exit exit =
          new Exit(making.named() + "exit" + i, making.named() + "exit " + i, trigger, false);
      exits.add(
          exit.isDeath() ? exit : new Exit(exit.name(), exit.label(), exit.trigger(), reversible));
    }
    return exits;
  }

  private Trigger trigger() {
    return choices.chance(70)
        ? new Trigger.OnRecord(records())
        : new Trigger.OnDate(making.values().date(ask()));
  }

  private Trigger silence() {
    Length waited = Length.of(choices.of(28, 7), choices.of(CalendarUnit.DAY, CalendarUnit.WEEK));
    return new Trigger.Silence(1 + choices.below(3), waited, choices.of(steps));
  }

  private List<Attendance> attendance() {
    RecordKind appointment = Pool.kind("appointment");
    return choices.chance(40)
        ? List.of(new Attendance(
            making.records().selection(ask(), appointment),
            some(50, appointment.column("service").orElseThrow())))
        : List.of();
  }

  private List<Themes> themes() {
    RecordKind theme = Pool.kind("theme");
    Column named = theme.column("theme").orElseThrow();
    return choices.chance(40)
        ? List.of(new Themes(
            making.records().selection(ask(), theme),
            named,
            some(50, choices.of(steps)),
            some(50, theme.column("route").orElseThrow())))
        : List.of();
  }

  private List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    int number = choices.below(3);
    for (int i = 0; i < number; i++) {
      targets.add(new Target(
          choices.of(steps),
          !choices.chance(30),
          choices.of(new BigDecimal("0.1"), new BigDecimal("0.50"), BigDecimal.ONE),
          some(30, choices.of(steps))));
    }
    return targets;
  }
}
