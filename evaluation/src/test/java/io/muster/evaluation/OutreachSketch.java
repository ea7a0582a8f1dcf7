package io.muster.evaluation;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.ComparePlan;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Length;
import io.muster.core.plan.MeasurePlan;
import io.muster.core.plan.OutcomePlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.StepOrder;
import io.muster.core.plan.Ranking;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import io.muster.core.plan.TrendPlan;
import io.muster.core.plan.Window;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** An outreach being written down by a test. Its cohort is everyone, its index and day 0 are 1 January 2022. */
public final class OutreachSketch {
  public static final LocalDate DAY_0 = LocalDate.of(2022, 1, 1);

  private String title = "";
  private String cohortTitle = "";
  private Optional<String> programme = Optional.empty();
  private Optional<LocalDate> start = Optional.empty();
  private Optional<LocalDate> until = Optional.empty();
  private StepOrder order = StepOrder.LENIENT;
  private final List<Rule> rules = new ArrayList<>();
  private Optional<Ranking> ranking = Optional.empty();
  private final List<OutreachPlan.Step> steps = new ArrayList<>();
  private final List<OutreachPlan.Exit> exits = new ArrayList<>();
  private Optional<OutreachPlan.Attempts> attempts = Optional.empty();
  private final List<OutreachPlan.Attendance> attendance = new ArrayList<>();
  private final List<OutreachPlan.Themes> themes = new ArrayList<>();
  private final List<OutreachPlan.Target> targets = new ArrayList<>();
  private final List<ComparePlan> comparisons = new ArrayList<>();
  private final List<OutcomePlan> outcomes = new ArrayList<>();
  private final List<TrendPlan> trends = new ArrayList<>();
  private final List<MeasurePlan> measures = new ArrayList<>();
  private final List<OutreachPlan.Cost> costs = new ArrayList<>();
  private Optional<IndexDate> index = Optional.empty();

  /** Nothing written yet. */
  public OutreachSketch() {}

  /** That many days after day 0. */
  public static LocalDate day(int days) {
    return DAY_0.plusDays(days);
  }

  /** Records of a kind whose columns hold these texts: a column, a text, a column, a text, ... */
  public static Records.Selection records(String kind, String... columnsAndTexts) {
    RecordKind of = Schema.standard().kind(kind).orElseThrow();
    Records.Selection records = Records.Selection.of(of);
    for (int i = 0; i < columnsAndTexts.length; i += 2) {
      records = records.where(new Expression.Compare(
          new Expression.Field(column(kind, columnsAndTexts[i])),
          Comparison.EQUAL,
          new Expression.Literal(new Value.Text(columnsAndTexts[i + 1]))));
    }
    return records;
  }

  public static Column column(String kind, String name) {
    return Schema.standard().kind(kind).orElseThrow().column(name).orElseThrow();
  }

  /** The window of these days after a step was reached. */
  public static Window after(String step, int from, int to) {
    Expression reached = new Expression.StepDate(step);
    return Window.Range.between(
        new Expression.Shifted(reached, from, CalendarUnit.DAY),
        new Expression.Shifted(reached, to, CalendarUnit.DAY));
  }

  public OutreachSketch titles(String outreach, String cohort) {
    title = outreach;
    cohortTitle = cohort;
    return this;
  }

  public OutreachSketch programme(String name) {
    programme = Optional.of(name);
    return this;
  }

  public OutreachSketch start(LocalDate day) {
    start = Optional.of(day);
    return this;
  }

  public OutreachSketch until(LocalDate day) {
    until = Optional.of(day);
    return this;
  }

  public OutreachSketch order(StepOrder wanted) {
    order = wanted;
    return this;
  }

  public OutreachSketch include(String label, Expression condition) {
    rules.add(Rule.include(label, condition));
    return this;
  }

  /** Only so many members, those of the highest such number. */
  public OutreachSketch highest(int take, Expression number) {
    ranking =
        Optional.of(new Ranking(List.of(new Ranking.Key(number, true)), OptionalInt.of(take)));
    return this;
  }

  public OutreachSketch step(String name, Records records) {
    return step(name, "", 1, records);
  }

  public OutreachSketch step(String name, String label, int times, Records records) {
    steps.add(new OutreachPlan.Step(name, label, records, times, false));
    return this;
  }

  public OutreachSketch optional(String name, Records records) {
    return optional(name, "", records);
  }

  public OutreachSketch optional(String name, String label, Records records) {
    steps.add(new OutreachPlan.Step(name, label, records, 1, true));
    return this;
  }

  public OutreachSketch exit(String name, Records records) {
    return exit(name, "", new OutreachPlan.Trigger.OnRecord(records));
  }

  public OutreachSketch exit(String name, Expression date) {
    return exit(name, "", new OutreachPlan.Trigger.OnDate(date));
  }

  public OutreachSketch exit(String name, String label, OutreachPlan.Trigger trigger) {
    return exit(new OutreachPlan.Exit(name, label, trigger, false));
  }

  public OutreachSketch exit(OutreachPlan.Exit exit) {
    exits.add(exit);
    return this;
  }

  public OutreachSketch attempts(Records contacts, String step) {
    attempts = Optional.of(new OutreachPlan.Attempts(contacts, step));
    return this;
  }

  public OutreachSketch attendance(Records appointments) {
    attendance.add(new OutreachPlan.Attendance(appointments, Optional.empty()));
    return this;
  }

  public OutreachSketch attendanceBy(String column) {
    attendance.add(new OutreachPlan.Attendance(
        records("appointment"), Optional.of(column("appointment", column))));
    return this;
  }

  public OutreachSketch themes(Optional<String> among, Optional<String> by) {
    themes.add(new OutreachPlan.Themes(
        records("theme"), column("theme", "theme"), among, by.map(b -> column("theme", b))));
    return this;
  }

  /** What a column of a kind of record says, of everybody. */
  public OutreachSketch themes(String kind, String column) {
    themes.add(new OutreachPlan.Themes(
        records(kind), column(kind, column), Optional.empty(), Optional.empty()));
    return this;
  }

  public OutreachSketch target(String step, String share) {
    return target(step, true, share, Optional.empty());
  }

  public OutreachSketch target(String step, boolean atLeast, String share, Optional<String> of) {
    targets.add(new OutreachPlan.Target(step, atLeast, new BigDecimal(share), of));
    return this;
  }

  /** Another index date than day 0. */
  public OutreachSketch index(IndexDate wanted) {
    index = Optional.of(wanted);
    return this;
  }

  /** Steps compared by a question, which is also what a table calls it. */
  public OutreachSketch compare(List<String> wanted, String label, Expression by) {
    comparisons.add(new ComparePlan(wanted, List.of(new ComparePlan.Grouping(label, by))));
    return this;
  }

  public OutreachSketch outcome(String name, Records records, Length over) {
    return outcome(name, "", records, over, Optional.empty());
  }

  public OutreachSketch outcome(
      String name, Records records, Length over, OutcomePlan.Versus versus) {
    return outcome(name, "", records, over, Optional.of(versus));
  }

  OutreachSketch outcome(
      String name,
      String label,
      Records records,
      Length over,
      Optional<OutcomePlan.Versus> versus) {
    outcomes.add(new OutcomePlan(name, label, records, over, versus));
    return this;
  }

  public OutreachSketch trend(TrendPlan trend) {
    trends.add(trend);
    return this;
  }

  public OutreachSketch measure(MeasurePlan measure) {
    measures.add(measure);
    return this;
  }

  public OutreachSketch cost(String amount, String step) {
    costs.add(new OutreachPlan.Cost(new BigDecimal(amount), step));
    return this;
  }

  public OutreachPlan plan() {
    IndexDate wanted = index.orElseGet(() -> IndexDate.on(start.orElse(DAY_0)));
    CohortPlan cohort = new CohortPlan(
        "members", cohortTitle, wanted, List.of(), rules, ranking, List.of(), List.of());
    return new OutreachPlan(
        "outreach",
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
        comparisons,
        outcomes,
        trends,
        measures,
        costs,
        List.of());
  }
}
