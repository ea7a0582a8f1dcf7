package io.muster.core.builder;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Trigger;
import io.muster.core.plan.Parts;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Builds an outreach, item by item. A window may start from the day of an earlier step: {@code after(step("invited"))}. */
public final class OutreachBuilder extends EffectWords {
  private final String name;
  private final String title;
  private final CohortPlan cohort;
  private Optional<String> programme = Optional.empty();
  private Optional<LocalDate> start = Optional.empty();
  private Optional<LocalDate> until = Optional.empty();
  private OutreachPlan.StepOrder order = OutreachPlan.StepOrder.LENIENT;
  private final List<OutreachPlan.Step> steps = new ArrayList<>();
  private final List<OutreachPlan.Exit> exits = new ArrayList<>();
  private Optional<OutreachPlan.Attempts> attempts = Optional.empty();
  private final List<OutreachPlan.Attendance> attendance = new ArrayList<>();
  private final List<OutreachPlan.Themes> themes = new ArrayList<>();
  private final List<OutreachPlan.Target> targets = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  OutreachBuilder(String name, String title, CohortPlan cohort) {
    this.name = Names.plain(name);
    this.title = title;
    this.cohort = cohort;
  }

  /** Only records of this programme count, for kinds that have one. */
  public OutreachBuilder programme(String only) {
    programme = once(programme, only, "its programme");
    return this;
  }

  /** Each member's day 0, as ISO 8601 has it; otherwise the index date. */
  public OutreachBuilder start(String date) {
    return start(ValueWords.day(date));
  }

  /** Each member's day 0; otherwise the index date. */
  public OutreachBuilder start(LocalDate date) {
    start = once(start, date, "its start");
    return this;
  }

  /** The last day that counts, as ISO 8601 has it; otherwise the data's as-of date. */
  public OutreachBuilder until(String date) {
    return until(ValueWords.day(date));
  }

  /** The last day that counts; otherwise the data's as-of date. */
  public OutreachBuilder until(LocalDate date) {
    until = once(until, date, "its cut-off");
    return this;
  }

  /** How strictly steps follow one another; leniently, unless told otherwise. */
  public OutreachBuilder order(OutreachPlan.StepOrder strictness) {
    order = strictness;
    return this;
  }

  public OutreachBuilder step(String step, SomeRecords records) {
    return step(step, step, records);
  }

  /** A step that the first of the records reaches. */
  public OutreachBuilder step(String step, String label, SomeRecords records) {
    return step(new OutreachPlan.Step(step, label, asked(records), 1, false));
  }

  public OutreachBuilder step(String step, EnoughRecords records) {
    return step(step, step, records);
  }

  /** A step that takes several records to reach: {@code appointments().atLeast(5)}. */
  public OutreachBuilder step(String step, String label, EnoughRecords records) {
    return step(new OutreachPlan.Step(
        step, label, asked(SomeRecords.of(records.records())), records.number(), false));
  }

  public OutreachBuilder optionalStep(String step, SomeRecords records) {
    return optionalStep(step, step, records);
  }

  /** A side branch, which others are not shares of. */
  public OutreachBuilder optionalStep(String step, String label, SomeRecords records) {
    return step(new OutreachPlan.Step(step, label, asked(records), 1, true));
  }

  public OutreachBuilder optionalStep(String step, EnoughRecords records) {
    return optionalStep(step, step, records);
  }

  /** A side branch that takes several records to reach. */
  public OutreachBuilder optionalStep(String step, String label, EnoughRecords records) {
    return step(new OutreachPlan.Step(
        step, label, asked(SomeRecords.of(records.records())), records.number(), true));
  }

  private OutreachBuilder step(OutreachPlan.Step step) {
    requireNew(step.name());
    steps.add(step);
    return this;
  }

  public OutreachBuilder exit(String exit, SomeRecords records) {
    return exit(exit, exit, records);
  }

  /** A way out that the first of the records takes. */
  public OutreachBuilder exit(String exit, String label, SomeRecords records) {
    return exit(new OutreachPlan.Exit(exit, label, new Trigger.OnRecord(asked(records)), false));
  }

  public OutreachBuilder exit(String exit, Dated day) {
    return exit(exit, exit, day);
  }

  /** A way out on a day, once it is known: {@code deathDate()}. */
  public OutreachBuilder exit(String exit, String label, Dated day) {
    Expression date = asked(day.date().expression());
    return exit(new OutreachPlan.Exit(exit, label, new Trigger.OnDate(date), false));
  }

  /** A way out that the first of the records takes, and from which the member comes back with the next step they take. */
  public OutreachBuilder reversibleExit(String exit, String label, SomeRecords records) {
    return exit(new OutreachPlan.Exit(exit, label, new Trigger.OnRecord(asked(records)), true));
  }

  /** A way out by silence: so many attempts, and so long after the last of them without reaching a step. */
  public OutreachBuilder exitBySilence(
      String exit, String label, int attempted, Span waited, String without) {
    Trigger silence = new Trigger.Silence(attempted, waited.length(), without);
    return exit(new OutreachPlan.Exit(exit, label, silence, false));
  }

  private OutreachBuilder exit(OutreachPlan.Exit exit) {
    requireNew(exit.name());
    checkArgument(
        !exit.isNamedLikeAState(), "every report has a state called `%s` already", exit.name());
    exits.add(exit);
    return this;
  }

  @Override
  OutreachBuilder self() {
    return this;
  }

  @Override
  void requireNew(String part) {
    Names.plain(part);
    checkArgument(
        names().noneMatch(part::equals), "two parts of the outreach are called `%s`", part);
  }

  /** The names that are taken by steps, exits and what tells the effect. */
  private Stream<String> names() {
    return Stream.of(
            steps.stream().map(OutreachPlan.Step::name),
            exits.stream().map(OutreachPlan.Exit::name),
            effectNames())
        .flatMap(names -> names);
  }

  /** Attempts to reach a member, which are counted until a step is reached. */
  public OutreachBuilder attemptsUntil(String step, SomeRecords contacts) {
    attempts = once(attempts, new OutreachPlan.Attempts(asked(contacts), step), "its attempts");
    return this;
  }

  /** What became of appointments. */
  public OutreachBuilder attendance(SomeRecords appointments) {
    return attendance(asked(appointments), Optional.empty());
  }

  /** What became of appointments, by one of their columns: {@code attendance(appointments(), OneRecord::service)}. */
  public OutreachBuilder attendance(
      SomeRecords appointments, Function<OneRecord, ? extends Question> by) {
    return attendance(asked(appointments), column(appointments, by));
  }

  private OutreachBuilder attendance(Records appointments, Optional<Column> by) {
    checkArgument(
        OutreachPlan.Attendance.isTold(appointments),
        "records of %s are not attended: they have no such status",
        appointments.kinds().get(0));
    attendance.add(new OutreachPlan.Attendance(appointments, by));
    return this;
  }

  /** What members spoke of. */
  public OutreachBuilder themes(SomeRecords records) {
    return themes(records, Optional.empty(), Optional.empty());
  }

  /** What members spoke of, by one of the records' columns: {@code themes(themes(), OneRecord::route)}. */
  public OutreachBuilder themes(SomeRecords records, Function<OneRecord, ? extends Question> by) {
    return themes(records, Optional.empty(), column(records, by));
  }

  /** What those spoke of who reached a step. */
  public OutreachBuilder themesAmong(String step, SomeRecords records) {
    return themes(records, Optional.of(step), Optional.empty());
  }

  /** What those spoke of who reached a step, by one of the records' columns. */
  public OutreachBuilder themesAmong(
      String step, SomeRecords records, Function<OneRecord, ? extends Question> by) {
    return themes(records, Optional.of(step), column(records, by));
  }

  private OutreachBuilder themes(SomeRecords records, Optional<String> among, Optional<Column> by) {
    Column theme = OutreachPlan.Themes.theme(records.records())
        .orElseThrow(() -> new IllegalArgumentException(
            "records of %s name no theme".formatted(records.records().kinds().get(0))));
    themes.add(new OutreachPlan.Themes(asked(records), theme, among, by));
    return this;
  }

  private static Optional<Column> column(
      SomeRecords records, Function<OneRecord, ? extends Question> by) {
    return Optional.of(new RecordInHand(records.records()).meant(by));
  }

  /** So many of the cohort are to reach a step, or more: {@code targetAtLeast("responded", percent(10))}. */
  public OutreachBuilder targetAtLeast(String step, BigDecimal share) {
    return target(new OutreachPlan.Target(step, true, share, Optional.empty()));
  }

  /** So many of those who reached one step are to reach another, or more. */
  public OutreachBuilder targetAtLeast(String step, BigDecimal share, String of) {
    return target(new OutreachPlan.Target(step, true, share, Optional.of(of)));
  }

  /** So many of the cohort are to reach a step, or fewer. */
  public OutreachBuilder targetAtMost(String step, BigDecimal share) {
    return target(new OutreachPlan.Target(step, false, share, Optional.empty()));
  }

  /** So many of those who reached one step are to reach another, or fewer. */
  public OutreachBuilder targetAtMost(String step, BigDecimal share, String of) {
    return target(new OutreachPlan.Target(step, false, share, Optional.of(of)));
  }

  private OutreachBuilder target(OutreachPlan.Target target) {
    targets.add(target);
    return this;
  }

  /** A remark to print with the report. */
  public OutreachBuilder note(String note) {
    notes.add(note);
    return this;
  }

  public OutreachPlan build() {
    checkArgument(!steps.isEmpty(), "an outreach has at least one step");
    attempts.ifPresent(a -> requireStep(a.until()));
    themes.forEach(t -> t.among().ifPresent(this::requireStep));
    targets.forEach(t -> {
      requireStep(t.step());
      t.of().ifPresent(this::requireStep);
    });
    effectSteps().forEach(this::requireStep);
    exits.forEach(e -> {
      if (e.trigger() instanceof Trigger.Silence silence) {
        requireStep(silence.step());
      }
    });
    return new OutreachPlan(
        name,
        title,
        cohort,
        programme,
        start,
        until,
        order,
        steps,
        exits,
        attempts,
        attendance,
        themes,
        targets,
        comparisons(),
        outcomes(),
        trends(),
        measures(),
        costs(),
        notes);
  }

  private void requireStep(String step) {
    Names.require(step, stepNames(), "the outreach has no step called `%s`");
  }

  private List<String> stepNames() {
    return steps.stream().map(OutreachPlan.Step::name).toList();
  }

  private <T> Optional<T> once(Optional<T> said, T value, String what) {
    checkArgument(said.isEmpty(), "the outreach `%s` says %s twice; once is enough", name, what);
    return Optional.of(value);
  }

  private Records asked(SomeRecords records) {
    RecordInHand.requireNone(Parts.outsideFilters(records.records()));
    requireEarlier(Parts.of(records.records()));
    return records.records();
  }

  private Expression asked(Expression question) {
    RecordInHand.requireNone(Parts.outsideFilters(question));
    requireEarlier(Parts.of(question));
    return question;
  }

  private void requireEarlier(Stream<Expression> parts) {
    parts
        .filter(Expression.StepDate.class::isInstance)
        .map(part -> ((Expression.StepDate) part).step())
        .forEach(step -> Names.require(step, stepNames(), "no step before this is called `%s`"));
  }
}
