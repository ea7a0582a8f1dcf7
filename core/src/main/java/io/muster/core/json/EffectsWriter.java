package io.muster.core.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.muster.core.plan.ComparePlan;
import io.muster.core.plan.MeasurePlan;
import io.muster.core.plan.OutcomePlan;
import io.muster.core.plan.OutcomePlan.Versus;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.TrendPlan;

/** Writes what of an outreach tells its effect. */
final class EffectsWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Names names;
  private final ExpressionWriter expressions;

  EffectsWriter(Names names, ExpressionWriter expressions) {
    this.names = names;
    this.expressions = expressions;
  }

  ObjectNode comparison(ComparePlan compare) {
    ObjectNode object = JSON.objectNode();
    object.set("steps", ExpressionWriter.all(compare.steps(), names::step));
    object.set("by", ExpressionWriter.all(compare.by(), this::grouping));
    return object;
  }

  private ObjectNode grouping(ComparePlan.Grouping grouping) {
    ObjectNode object = JSON.objectNode();
    CohortJson.putSaid(object, "label", grouping.label(), names);
    return object.set("value", expressions.write(grouping.by()));
  }

  ObjectNode outcome(OutcomePlan outcome) {
    ObjectNode object = named("outcome", outcome.name(), outcome.title());
    object.set("records", expressions.write(outcome.records()));
    object.set("over", LengthJson.write(outcome.over()));
    outcome.versus().ifPresent(versus -> {
      object.put("versus", names.cohort(versus.cohort()));
      versus.accept(new Versus.Visitor<ObjectNode>() {
        @Override
        public ObjectNode visitMatched(Versus.Matched matched) {
          return object.set(
              "matched_on", ExpressionWriter.all(matched.on(), EffectsWriter.this::match));
        }

        @Override
        public ObjectNode visitRandomised(Versus.Randomised randomised) {
          return object.put("randomised", true);
        }
      });
    });
    return object;
  }

  private ObjectNode match(OutcomePlan.Match match) {
    ObjectNode object = JSON.objectNode();
    CohortJson.putSaid(object, "label", match.label(), names);
    object.set("value", expressions.write(match.value()));
    match.caliper().ifPresent(most -> object.set("within", LiteralJson.number(most)));
    return object;
  }

  ObjectNode trend(TrendPlan trend) {
    ObjectNode object = named("trend", trend.name(), trend.title());
    object.set("records", expressions.write(trend.records()));
    object.put("from", trend.from().toString());
    object.put("to", trend.to().toString());
    trend.interrupted().ifPresent(day -> object.put("interrupted", day.toString()));
    return object;
  }

  ObjectNode measure(MeasurePlan measure) {
    ObjectNode object = named("measure", measure.name(), measure.title());
    object.set("records", expressions.write(measure.records()));
    object.set("value", names.column(measure.value(), measure.records().kinds()));
    object.set("at", ExpressionWriter.all(measure.times(), LengthJson::write));
    return object.set("within", LengthJson.write(measure.within()));
  }

  ObjectNode cost(OutreachPlan.Cost cost) {
    ObjectNode object = JSON.objectNode();
    object.set("amount", LiteralJson.number(cost.amount()));
    return object.set("per", names.step(cost.step()));
  }

  private ObjectNode named(String field, String name, String title) {
    ObjectNode object = JSON.objectNode().put(field, names.said(name).orElse(""));
    CohortJson.putSaid(object, "title", title, names);
    return object;
  }
}
