package io.muster.dsl.planning;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.ValueType;
import io.muster.dsl.syntax.ExpressionSyntax;
import io.muster.dsl.syntax.ItemSyntax;
import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.Statement;
import io.muster.dsl.syntax.Text;
import io.muster.dsl.syntax.ValueSyntax;
import io.muster.dsl.text.Spelling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans one outreach from its items. For one outreach, once. */
final class OutreachPlanner implements ItemSyntax.Visitor<Void> {
  private final Statement.Outreach outreach;
  private final Scope scope;
  private final List<String> stepNames;

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
  private final List<String> notes = new ArrayList<>();

  OutreachPlanner(Statement.Outreach outreach, Scope scope) {
    this.outreach = outreach;
    this.scope = scope;
    this.stepNames = outreach.items().stream()
        .filter(ItemSyntax.Step.class::isInstance)
        .map(item -> ((ItemSyntax.Step) item).name().text())
        .toList();
  }

  /** The plan for the members of a cohort; empty where a mistake was reported. */
  Optional<OutreachPlan> plan(Optional<CohortPlan> cohort) {
    outreach.items().forEach(item -> item.accept(this));
    if (outreach.items().stream().noneMatch(OutreachPlanner::isAboutSteps)) {
      error(outreach.name().range(), "no-steps", "an outreach has at least one step");
    }
    refuseEndBeforeStart(cohort);
    if (scope.problems().hasErrors() || cohort.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new OutreachPlan(
        outreach.name().text(),
        outreach.title().map(Text::value).orElse(""),
        cohort.get(),
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
        notes));
  }

  /** An outreach starts on its start or else on the index date, and ends no earlier. */
  private void refuseEndBeforeStart(Optional<CohortPlan> cohort) {
    Optional<LocalDate> start =
        starts.stream().findFirst().or(() -> cohort.flatMap(c -> c.index().fixed()));
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

  private void error(SourceRange range, String code, String sentence) {
    scope.problems().error(code, range, sentence);
  }

  private Void notYet(SourceRange range, String what) {
    scope.problems().notYet(range, what);
    return null;
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
    List<String> later = new ArrayList<>(stepNames);
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
    Optional<Expression> date = expressions().value(syntax, ValueType.DATE);
    Optional<LocalDate> written = date.flatMap(Expression::writtenDay);
    if (date.isPresent() && written.isEmpty()) {
      error(syntax.range(), "wrong-type", "this date is written down, such as 2021-07-19");
    }
    return written;
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
    if (exit.reversible()) {
      return notYet(exit.range(), "`reversible`");
    }
    Name name = exit.name();
    String label = exit.title().map(Text::value).orElse(name.text());
    Meaning meaning = exit.left().accept(expressions());
    if (exits.stream().anyMatch(e -> e.name().equals(name.text()))
        || stepNames.contains(name.text())) {
      error(
          name.range(),
          "duplicate-name",
          "`%s` is the name of a step or another exit".formatted(name.text()));
    } else {
      Optional<OutreachPlan.Trigger> trigger = trigger(meaning);
      trigger.ifPresentOrElse(
          t -> exit(exit.name(), new OutreachPlan.Exit(name.text(), label, t)),
          () -> needsRecords(
              meaning,
              exit.left().range(),
              "an exit needs a day: that of records, or of a date that `is known`"));
    }
    return null;
  }

  private void exit(Name name, OutreachPlan.Exit exit) {
    if (exit.isNamedLikeAState()) {
      scope
          .problems()
          .error(
              "duplicate-name",
              name.range(),
              "every report has a state called `%s` already".formatted(name.text()),
              "give the exit another name");
    } else {
      exits.add(exit);
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
    return notYet(silence.range(), "an exit by silence");
  }

  @Override
  public Void visitAttempts(ItemSyntax.Attempts item) {
    boolean known = isStep(item.until());
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
    boolean known = item.among().map(this::isStep).orElse(true);
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
    boolean known = isStep(target.step()) && target.base().map(this::isStep).orElse(true);
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
    return notYet(compare.range(), "`compare`");
  }

  @Override
  public Void visitOutcome(ItemSyntax.Outcome outcome) {
    return notYet(outcome.range(), "`outcome`");
  }

  @Override
  public Void visitTrend(ItemSyntax.Trend trend) {
    return notYet(trend.range(), "`trend`");
  }

  @Override
  public Void visitMeasure(ItemSyntax.Measure measure) {
    return notYet(measure.range(), "`measure`");
  }

  @Override
  public Void visitCost(ItemSyntax.Cost cost) {
    return notYet(cost.range(), "`cost`");
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

  private boolean isStep(Name name) {
    if (stepNames.contains(name.text()) || isBroken(name)) {
      return true;
    }
    scope
        .problems()
        .error(
            "unknown-name",
            name.range(),
            "the outreach has no step called `%s`".formatted(name.text()),
            Spelling.advice(name.text(), stepNames));
    return false;
  }

  /** Whether a step of that name was meant, but has a mistake in it. */
  private boolean isBroken(Name name) {
    return outreach.items().stream()
        .anyMatch(item -> item instanceof ItemSyntax.Broken broken
            && broken.declared().filter(n -> n.text().equals(name.text())).isPresent());
  }
}
