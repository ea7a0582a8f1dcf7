package io.muster.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import java.util.List;
import java.util.function.Function;

/** Writes an outreach. */
final class OutreachWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final OutreachPlan plan;
  private final Names names;
  private final ExpressionWriter expressions;

  private OutreachWriter(OutreachPlan plan, Names names) {
    this.plan = plan;
    this.names = names.within(plan);
    this.expressions = new ExpressionWriter(this.names);
  }

  static ObjectNode write(OutreachPlan plan, Names names) {
    return new OutreachWriter(plan, names).write();
  }

  private ObjectNode write() {
    ObjectNode object = JSON.objectNode();
    names.said(plan.name()).ifPresent(name -> object.put("name", name));
    CohortJson.putSaid(object, "title", plan.title(), names);
    object.put("for", names.cohort(plan.cohort()));
    plan.programme().ifPresent(programme -> object.put("programme", programme));
    plan.start().ifPresent(start -> object.put("start", start.toString()));
    plan.until().ifPresent(until -> object.put("until", until.toString()));
    object.put("order", Words.of(Words.ORDERS, plan.order()));
    object.set("steps", ExpressionWriter.all(plan.steps(), this::step));
    putAll(object, "exits", plan.exits(), this::exit);
    plan.attempts().ifPresent(attempts -> object.set("attempts", attempts(attempts)));
    putAll(object, "attendance", plan.attendance(), this::attendance);
    putAll(object, "themes", plan.themes(), this::themes);
    putAll(object, "targets", plan.targets(), this::target);
    EffectsWriter effects = new EffectsWriter(names, expressions);
    putAll(object, "comparisons", plan.comparisons(), effects::comparison);
    putAll(object, "outcomes", plan.outcomes(), effects::outcome);
    putAll(object, "trends", plan.trends(), effects::trend);
    putAll(object, "measures", plan.measures(), effects::measure);
    putAll(object, "costs", plan.costs(), effects::cost);
    CohortJson.putSaid(object, plan.notes(), names);
    return object;
  }

  private static <T> void putAll(
      ObjectNode object, String field, List<T> parts, Function<T, ObjectNode> write) {
    if (!parts.isEmpty()) {
      object.set(field, ExpressionWriter.all(parts, write));
    }
  }

  private ObjectNode step(OutreachPlan.Step step) {
    ObjectNode object = JSON.objectNode();
    object.set("step", names.step(step.name()));
    CohortJson.putSaid(object, "label", step.label(), names);
    object.set("records", expressions.write(step.records()));
    if (step.times() > 1) {
      object.put("times", step.times());
    }
    return step.optional() ? object.put("optional", true) : object;
  }

  private ObjectNode exit(OutreachPlan.Exit exit) {
    ObjectNode object = JSON.objectNode();
    object.put("exit", names.said(exit.name()).orElse(""));
    CohortJson.putSaid(object, "label", exit.label(), names);
    exit.trigger().accept(new OutreachPlan.Trigger.Visitor<JsonNode>() {
      @Override
      public JsonNode visitOnRecord(OutreachPlan.Trigger.OnRecord onRecord) {
        return object.set("records", expressions.write(onRecord.records()));
      }

      @Override
      public JsonNode visitOnDate(OutreachPlan.Trigger.OnDate onDate) {
        return object.set("on", expressions.write(onDate.date()));
      }

      @Override
      public JsonNode visitSilence(OutreachPlan.Trigger.Silence silence) {
        object.put("attempts", silence.attempts());
        object.set("waited", LengthJson.write(silence.waited()));
        return object.set("without", names.step(silence.step()));
      }
    });
    return exit.reversible() ? object.put("reversible", true) : object;
  }

  private ObjectNode attempts(OutreachPlan.Attempts attempts) {
    ObjectNode object = JSON.objectNode();
    object.set("records", expressions.write(attempts.contacts()));
    object.set("until", names.step(attempts.until()));
    return object;
  }

  private ObjectNode attendance(OutreachPlan.Attendance attendance) {
    ObjectNode object = JSON.objectNode();
    object.set("records", expressions.write(attendance.appointments()));
    attendance.by().ifPresent(by -> object.set("by", column(by, attendance.appointments())));
    return object;
  }

  private ObjectNode themes(OutreachPlan.Themes themes) {
    ObjectNode object = JSON.objectNode();
    object.set("records", expressions.write(themes.records()));
    object.set("theme", column(themes.theme(), themes.records()));
    themes.among().ifPresent(among -> object.set("among", names.step(among)));
    themes.by().ifPresent(by -> object.set("by", column(by, themes.records())));
    return object;
  }

  private JsonNode column(Column column, Records of) {
    return names.column(column, of.kinds());
  }

  private ObjectNode target(OutreachPlan.Target target) {
    ObjectNode object = JSON.objectNode();
    object.set("step", names.step(target.step()));
    object.set(target.atLeast() ? "at_least" : "at_most", LiteralJson.number(target.share()));
    target.of().ifPresent(of -> object.set("of", names.step(of)));
    return object;
  }
}
