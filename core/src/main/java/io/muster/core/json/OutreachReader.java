package io.muster.core.json;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.ComparePlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.MeasurePlan;
import io.muster.core.plan.OutcomePlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.core.plan.TrendPlan;
import io.muster.core.schema.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an outreach. Its steps are known to every part of it. */
final class OutreachReader {
  private final Json json;
  private final Scope scope;

  private OutreachReader(Json json, Scope scope) {
    this.json = json;
    this.scope = scope;
  }

  static OutreachPlan read(Json json, Scope scope) {
    json.only(
        "name",
        "title",
        "for",
        "programme",
        "start",
        "until",
        "order",
        "steps",
        "exits",
        "attempts",
        "attendance",
        "themes",
        "targets",
        "comparisons",
        "outcomes",
        "trends",
        "measures",
        "costs",
        "notes");
    scope.cohorts().begin();
    Set<String> steps = new LinkedHashSet<>();
    json.field("steps").items(step -> named(step.field("step"), steps));
    return new OutreachReader(json, scope.within(steps)).read();
  }

  private static String named(Json step, Set<String> names) {
    if (!names.add(step.text())) {
      throw step.fault("plan-said-twice", "this is the name of a step already");
    }
    return step.text();
  }

  private OutreachPlan read() {
    String name = json.field("name").text();
    String title = optionalText(json, "title");
    CohortPlan cohort = scope.cohorts().named(json.field("for"));
    Optional<String> programme = json.optional("programme").map(Json::text);
    Optional<LocalDate> start = json.optional("start").map(Json::date);
    Optional<LocalDate> until = json.optional("until").map(Json::date);
    OutreachPlan.StepOrder order = json.field("order").word(Words.ORDERS);
    List<OutreachPlan.Step> steps = json.field("steps").items(this::step);
    List<OutreachPlan.Exit> exits = json.items("exits", this::exit);
    Optional<OutreachPlan.Attempts> attempts = json.optional("attempts").map(this::attempts);
    List<OutreachPlan.Attendance> attendance = json.items("attendance", this::attendance);
    List<OutreachPlan.Themes> themes = json.items("themes", this::themes);
    List<OutreachPlan.Target> targets = json.items("targets", this::target);
    EffectsReader effects = new EffectsReader(scope);
    List<ComparePlan> comparisons = json.items("comparisons", effects::comparison);
    List<OutcomePlan> outcomes = json.items("outcomes", effects::outcome);
    List<TrendPlan> trends = json.items("trends", effects::trend);
    List<MeasurePlan> measures = json.items("measures", effects::measure);
    List<OutreachPlan.Cost> costs = json.items("costs", effects::cost);
    List<String> notes = json.items("notes", Json::text);
    return json.make(() -> new OutreachPlan(
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
        comparisons,
        outcomes,
        trends,
        measures,
        costs,
        notes));
  }

  private static String optionalText(Json json, String field) {
    return json.optional(field).map(Json::text).orElse("");
  }

  private Records records(Json part) {
    return RecordsReader.read(part.field("records"), scope);
  }

  private OutreachPlan.Step step(Json part) {
    part.only("step", "label", "records", "times", "optional");
    String name = part.field("step").text();
    String label = optionalText(part, "label");
    Records records = records(part);
    int times = part.optional("times").map(t -> t.whole(1, Integer.MAX_VALUE)).orElse(1);
    boolean optional = part.optional("optional").map(Json::truth).orElse(false);
    return part.make(() -> new OutreachPlan.Step(name, label, records, times, optional));
  }

  private OutreachPlan.Exit exit(Json part) {
    part.only("exit", "label", "records", "on", "attempts", "waited", "without", "reversible");
    String name = part.field("exit").text();
    String label = optionalText(part, "label");
    OutreachPlan.Trigger trigger = trigger(part);
    boolean reversible = part.optional("reversible").map(Json::truth).orElse(false);
    return part.make(() -> new OutreachPlan.Exit(name, label, trigger, reversible));
  }

  private OutreachPlan.Trigger trigger(Json part) {
    return switch (part.oneOf(Set.of("records", "on", "without"))) {
      case "records" -> new OutreachPlan.Trigger.OnRecord(records(part));
      case "on" -> {
        Expression date = scope.expression(part.field("on"));
        yield part.make(() -> new OutreachPlan.Trigger.OnDate(date));
      }
      default ->
        new OutreachPlan.Trigger.Silence(
            part.field("attempts").whole(1, Integer.MAX_VALUE),
            LengthJson.read(part.field("waited")),
            scope.step(part.field("without")));
    };
  }

  private OutreachPlan.Attempts attempts(Json part) {
    part.only("records", "until");
    return new OutreachPlan.Attempts(records(part), scope.step(part.field("until")));
  }

  private OutreachPlan.Attendance attendance(Json part) {
    part.only("records", "by");
    Records appointments = records(part);
    return new OutreachPlan.Attendance(appointments, column(part, "by", appointments));
  }

  private OutreachPlan.Themes themes(Json part) {
    part.only("records", "theme", "among", "by");
    Records records = records(part);
    Column theme = ColumnJson.read(part.field("theme"), records.kinds(), scope.schema());
    Optional<String> among = part.optional("among").map(scope::step);
    return new OutreachPlan.Themes(records, theme, among, column(part, "by", records));
  }

  private Optional<Column> column(Json part, String field, Records of) {
    return part.optional(field).map(c -> ColumnJson.read(c, of.kinds(), scope.schema()));
  }

  private OutreachPlan.Target target(Json part) {
    part.only("step", "at_least", "at_most", "of");
    String step = scope.step(part.field("step"));
    String bar = part.oneOf(Set.of("at_least", "at_most"));
    BigDecimal share = part.field(bar).number();
    Optional<String> of = part.optional("of").map(scope::step);
    return part.make(() -> new OutreachPlan.Target(step, bar.equals("at_least"), share, of));
  }
}
