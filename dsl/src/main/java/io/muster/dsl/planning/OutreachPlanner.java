package io.muster.dsl.planning;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.ComparePlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Length;
import io.muster.core.plan.MeasurePlan;
import io.muster.core.plan.OutcomePlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.core.plan.TrendPlan;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.ValueType;
import io.muster.dsl.syntax.DurationSyntax;
import io.muster.dsl.syntax.ExpressionSyntax;
import io.muster.dsl.syntax.ItemSyntax;
import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.Statement;
import io.muster.dsl.syntax.Text;
import io.muster.dsl.syntax.ValueSyntax;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Plans one outreach from its items. For one outreach, once. */
final class OutreachPlanner implements ItemSyntax.Visitor<Void> {
  private final Statement.Outreach outreach;
  private final Scope scope;
  private final Optional<CohortPlan> members;
  private final StepNames stepNames;
  private final EffectPlanner effects;

  private final List<String> programmes = new ArrayList<>();
  private final List<LocalDate> starts = new ArrayList<>();
  private final List<LocalDate> untils = new ArrayList<>();
  private final List<OutreachPlan.StepOrder> orders = new ArrayList<>();
  private final List<OutreachPlan.Step> steps = new ArrayList<>();
  private final List<String> stepsBefore = new ArrayList<>();
  private final List<OutreachPlan.Exit> exits = new ArrayList<>();
  private final List<OutreachPlan.Attempts> attempts = new ArrayList<>();
  private final List<OutreachPlan.Attendance> attendance = new ArrayList<>();
  private final List<OutreachPlan.Themes> themes = new ArrayList<>();
  private final List<OutreachPlan.Target> targets = new ArrayList<>();
  private final List<ComparePlan> comparisons = new ArrayList<>();
  private final List<OutcomePlan> outcomes = new ArrayList<>();
  private final List<TrendPlan> trends = new ArrayList<>();
  private final List<MeasurePlan> measures = new ArrayList<>();
  private final List<OutreachPlan.Cost> costs = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final List<String> notes = new ArrayList<>();

  /** A planner of one outreach, for the members of a cohort; empty where that has a mistake in it. */
  OutreachPlanner(Statement.Outreach outreach, Scope scope, Optional<CohortPlan> members) {
    this.outreach = outreach;
    this.scope = scope;
    this.members = members;
    this.stepNames = new StepNames(outreach, scope.problems());
    this.effects = new EffectPlanner(scope, stepNames);
  }

  /** The plan; empty where a mistake was reported. */
  Optional<OutreachPlan> plan() {
    outreach.items().forEach(item -> item.accept(this));
    if (outreach.items().stream().noneMatch(OutreachPlanner::isAboutSteps)) {
      error(outreach.name().range(), "no-steps", "an outreach has at least one step");
    }
    refuseEndBeforeStart();
    refuseTrendsPastTheEnd();
    if (scope.problems().hasErrors() || members.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new OutreachPlan(
        outreach.name().text(),
        outreach.title().map(Text::value).orElse(""),
        members.get(),
        programmes.stream().findFirst(),
        starts.stream().findFirst(),
        untils.stream().findFirst(),
        orders.stream().findFirst().orElse(OutreachPlan.StepOrder.LENIENT),
        steps,
        exits,
        attempts.stream().findFirst(),
        attendance,
        themes,
        targets,
        comparisons,
        outcomes,
        trends,
        measures,
        costs,
        notes));
  }

  /** An outreach starts on its start or else on the index date, and ends no earlier. */
  private void refuseEndBeforeStart() {
    Optional<LocalDate> start =
        starts.stream().findFirst().or(() -> members.flatMap(c -> c.index().fixed()));
    outreach.items().stream()
        .filter(ItemSyntax.Until.class::isInstance)
        .findFirst()
        .filter(
            until -> !untils.isEmpty() && start.filter(untils.get(0)::isBefore).isPresent())
        .ifPresent(until -> error(
            until.range(),
            "end-before-start",
            "this outreach would end before it starts on " + start.orElseThrow()));
  }

  private void refuseTrendsPastTheEnd() {
    for (ItemSyntax item : untils.isEmpty() ? List.<ItemSyntax>of() : outreach.items()) {
      if (item instanceof ItemSyntax.Trend syntax
          && trends.stream()
              .filter(trend -> trend.name().equals(syntax.name().text()))
              .anyMatch(trend -> trend.to().isAfter(untils.get(0)))) {
        scope
            .problems()
            .error(
                "out-of-range",
                syntax.to().range(),
                "this trend goes on after the cut-off of the outreach, " + untils.get(0),
                "end it by then, or write a later cut-off");
      }
    }
  }

  private void error(SourceRange range, String code, String sentence) {
    scope.problems().error(code, range, sentence);
  }

  private static boolean isAboutSteps(ItemSyntax item) {
    return item instanceof ItemSyntax.Step
        || (item instanceof ItemSyntax.Broken broken && broken.keyword().equals("step"));
  }

  /** Keeps the first of what may be said once, and reports a second. */
  private <T> void once(List<T> said, T value, SourceRange range, String what) {
    if (!said.isEmpty()) {
      error(range, "said-twice", "this outreach says %s twice; once is enough".formatted(what));
    }
    said.add(value);
  }

  private ExpressionPlanner expressions() {
    List<String> later = new ArrayList<>(stepNames.all());
    later.removeAll(stepsBefore);
    return new ExpressionPlanner(scope.between(stepsBefore, later));
  }

  @Override
  public Void visitProgramme(ItemSyntax.Programme programme) {
    once(programmes, programme.programme().value(), programme.range(), "its programme");
    return null;
  }

  @Override
  public Void visitStart(ItemSyntax.Start start) {
    date(start.date()).ifPresent(day -> once(starts, day, start.range(), "its start"));
    return null;
  }

  @Override
  public Void visitUntil(ItemSyntax.Until until) {
    date(until.date()).ifPresent(day -> once(untils, day, until.range(), "its cut-off"));
    return null;
  }

  private Optional<LocalDate> date(ValueSyntax syntax) {
    return expressions().day(syntax, "this date is written down, such as 2021-07-19");
  }

  @Override
  public Void visitOrder(ItemSyntax.Order order) {
    once(orders, OutreachPlan.StepOrder.valueOf(order.order().name()), order.range(), "its order");
    return null;
  }

  @Override
  public Void visitStep(ItemSyntax.Step step) {
    Name name = step.name();
    Meaning meaning = step.reached().accept(expressions());
    if (stepsBefore.contains(name.text())) {
      error(name.range(), "duplicate-name", "two steps are called `%s`".formatted(name.text()));
    } else if (meansSomethingElse(name)) {
      scope
          .problems()
          .error(
              "duplicate-name",
              name.range(),
              "`%s` means something else already, so nobody can tell which is meant"
                  .formatted(name.text()),
              "give the step another name");
    } else {
      stepsBefore.add(name.text());
      String label = step.title().map(Text::value).orElse(name.text());
      if (meaning instanceof Meaning.SomeRecords some) {
        steps.add(new OutreachPlan.Step(name.text(), label, some.records(), 1, step.optional()));
      } else if (meaning instanceof Meaning.Answer answer
          && answer.expression() instanceof Expression.HasCount count
          && count.comparison() == Comparison.AT_LEAST
          && count.number() > 0) {
        steps.add(new OutreachPlan.Step(
            name.text(), label, count.records(), count.number(), step.optional()));
      } else {
        needsRecords(
            meaning,
            step.reached().range(),
            "a step is reached by records, or by at least so many of them");
      }
    }
    return null;
  }

  /** Whether the name, in an expression, is also that of something in the data or of a definition. */
  private boolean meansSomethingElse(Name name) {
    return scope.schema().attribute(name.text()).isPresent()
        || scope.schema().kind(name.text()).isPresent()
        || (scope.declarations().declares(name)
            && (scope.declarations().statement(name) instanceof Statement.Define
                || scope.declarations().statement(name) instanceof Statement.Codes));
  }

  /** Reports that records were needed, unless a mistake has been reported already. */
  private void needsRecords(Meaning meaning, SourceRange range, String sentence) {
    if (meaning != Meaning.Broken.BROKEN) {
      error(range, "wrong-type", sentence);
    }
  }

  @Override
  public Void visitExit(ItemSyntax.Exit exit) {
    Meaning meaning = exit.left().accept(expressions());
    if (isNew(exit.name())) {
      trigger(meaning)
          .ifPresentOrElse(
              trigger -> exit(exit.name(), exit.title(), trigger, exit.reversible()),
              () -> needsRecords(
                  meaning,
                  exit.left().range(),
                  "an exit needs a day: that of records, or of a date that `is known`"));
    }
    return null;
  }

  /** Whether nothing else of the outreach but a step comes by that name; otherwise the mistake is reported. */
  private boolean isNew(Name name) {
    boolean isNew = !stepNames.all().contains(name.text()) && taken.add(name.text());
    if (!isNew) {
      error(
          name.range(),
          "duplicate-name",
          "`%s` is the name of something else in this outreach already".formatted(name.text()));
    }
    return isNew;
  }

  private void exit(
      Name name, Optional<Text> title, OutreachPlan.Trigger trigger, boolean reversible) {
    String label = title.map(Text::value).orElse(name.text());
    OutreachPlan.Exit exit = new OutreachPlan.Exit(name.text(), label, trigger, false);
    if (exit.isNamedLikeAState()) {
      scope
          .problems()
          .error(
              "duplicate-name",
              name.range(),
              "every report has a state called `%s` already".formatted(name.text()),
              "give the exit another name");
    } else if (reversible && exit.isDeath()) {
      scope
          .problems()
          .error(
              "never-reversible",
              name.range(),
              "nobody comes back from death",
              "take `reversible` out");
    } else {
      exits.add(new OutreachPlan.Exit(name.text(), label, trigger, reversible));
    }
  }

  private static Optional<OutreachPlan.Trigger> trigger(Meaning meaning) {
    return meaning instanceof Meaning.SomeRecords some
        ? Optional.of(new OutreachPlan.Trigger.OnRecord(some.records()))
        : knownDate(meaning).map(OutreachPlan.Trigger.OnDate::new);
  }

  /** The date of {@code death_date is known}. */
  private static Optional<Expression> knownDate(Meaning meaning) {
    return meaning instanceof Meaning.Answer answer
            && answer.expression() instanceof Expression.Not not
            && not.condition() instanceof Expression.IsMissing missing
            && missing.value().type() == ValueType.DATE
        ? Optional.of(missing.value())
        : Optional.empty();
  }

  @Override
  public Void visitSilence(ItemSyntax.Silence silence) {
    boolean known = stepNames.isStep(silence.step());
    boolean isNew = isNew(silence.name());
    Optional<DurationSyntax> waited =
        new WindowPlanner(scope, expressions()).bounded(silence.waited());
    if (known && isNew && isTried(silence) && waited.isPresent()) {
      Length length = Length.of(waited.get().amount(), waited.get().unit());
      exit(
          silence.name(),
          silence.title(),
          new OutreachPlan.Trigger.Silence(
              silence.attempts(), length, silence.step().text()),
          false);
    }
    return null;
  }

  /** Whether there are attempts that silence can follow; otherwise the mistake is reported. */
  private boolean isTried(ItemSyntax.Silence silence) {
    boolean counted = outreach.items().stream()
        .anyMatch(item -> item instanceof ItemSyntax.Attempts
            || (item instanceof ItemSyntax.Broken broken && broken.keyword().equals("attempts")));
    if (silence.attempts() == 0) {
      error(silence.range(), "out-of-range", "silence follows at least one attempt");
    } else if (!counted) {
      scope
          .problems()
          .error(
              "no-attempts",
              silence.range(),
              "this exit follows attempts, and the outreach does not say what an attempt is",
              "write for example `attempts contact until %s`"
                  .formatted(silence.step().text()));
    }
    return counted && silence.attempts() > 0;
  }

  @Override
  public Void visitAttempts(ItemSyntax.Attempts item) {
    boolean known = stepNames.isStep(item.until());
    records(item.attempts(), "attempts are counted in records")
        .filter(r -> known)
        .ifPresent(r -> once(
            attempts,
            new OutreachPlan.Attempts(r, item.until().text()),
            item.range(),
            "its attempts"));
    return null;
  }

  @Override
  public Void visitAttendance(ItemSyntax.Attendance item) {
    Optional<Records> appointments = records(item.appointments(), "attendance is that of records");
    if (appointments.isPresent() && isAppointment(appointments.get(), item.appointments())) {
      Optional<Column> by = column(appointments.get(), item.by());
      attendance.add(new OutreachPlan.Attendance(appointments.get(), by));
    }
    return null;
  }

  private boolean isAppointment(Records records, ExpressionSyntax syntax) {
    boolean attended = OutreachPlan.Attendance.isTold(records);
    if (!attended) {
      RecordKind kind = records.kinds().get(0);
      error(
          syntax.range(),
          "wrong-type",
          "%s is not attended: it has no such status".formatted(Phrases.aOrAn(kind.name())));
    }
    return attended;
  }

  @Override
  public Void visitThemes(ItemSyntax.Themes item) {
    Optional<Records> records = records(item.themes(), "themes are those of records");
    boolean known = item.among().map(stepNames::isStep).orElse(true);
    if (records.isPresent() && known) {
      Optional<Column> theme = OutreachPlan.Themes.theme(records.get());
      if (theme.isEmpty()) {
        error(
            item.themes().range(),
            "wrong-type",
            "%s names no theme"
                .formatted(Phrases.aOrAn(records.get().kinds().get(0).name())));
      } else {
        Optional<Column> by = column(records.get(), item.by());
        themes.add(
            new OutreachPlan.Themes(records.get(), theme.get(), item.among().map(Name::text), by));
      }
    }
    return null;
  }

  @Override
  public Void visitTarget(ItemSyntax.Target target) {
    boolean known =
        stepNames.isStep(target.step()) && target.base().map(stepNames::isStep).orElse(true);
    if (target.percent().compareTo(BigDecimal.valueOf(100)) > 0) {
      error(target.range(), "out-of-range", "a target is a share, so at most 100%");
    } else if (known) {
      BigDecimal share = target.percent().movePointLeft(2);
      targets.add(new OutreachPlan.Target(
          target.step().text(), target.atLeast(), share, target.base().map(Name::text)));
    }
    return null;
  }

  @Override
  public Void visitCompare(ItemSyntax.Compare compare) {
    effects.comparison(compare).ifPresent(comparisons::add);
    return null;
  }

  @Override
  public Void visitOutcome(ItemSyntax.Outcome outcome) {
    Optional<OutcomePlan> plan = effects.outcome(outcome, members);
    if (isNew(outcome.name())) {
      plan.ifPresent(outcomes::add);
    }
    return null;
  }

  @Override
  public Void visitTrend(ItemSyntax.Trend trend) {
    Optional<TrendPlan> plan = effects.trend(trend);
    if (isNew(trend.name())) {
      plan.ifPresent(trends::add);
    }
    return null;
  }

  @Override
  public Void visitMeasure(ItemSyntax.Measure measure) {
    Optional<MeasurePlan> plan = effects.measure(measure);
    if (isNew(measure.name())) {
      plan.ifPresent(measures::add);
    }
    return null;
  }

  @Override
  public Void visitCost(ItemSyntax.Cost cost) {
    String step = cost.step().text();
    if (costs.stream().anyMatch(c -> c.step().equals(step))) {
      error(
          cost.range(),
          "said-twice",
          "this outreach says the cost per `%s` twice; once is enough".formatted(step));
    } else {
      effects.cost(cost).ifPresent(costs::add);
    }
    return null;
  }

  @Override
  public Void visitNote(ItemSyntax.Note note) {
    notes.add(note.text().value());
    return null;
  }

  @Override
  public Void visitBroken(ItemSyntax.Broken broken) {
    return null;
  }

  private Optional<Records> records(ExpressionSyntax syntax, String sentence) {
    Meaning meaning = syntax.accept(expressions());
    if (meaning instanceof Meaning.SomeRecords some) {
      return Optional.of(some.records());
    }
    needsRecords(meaning, syntax.range(), sentence);
    return Optional.empty();
  }

  private Optional<Column> column(Records records, Optional<Name> name) {
    return name.flatMap(n -> scope.column(records, n));
  }
}
