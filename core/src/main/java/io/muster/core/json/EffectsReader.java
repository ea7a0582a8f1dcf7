package io.muster.core.json;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.ComparePlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Length;
import io.muster.core.plan.MeasurePlan;
import io.muster.core.plan.OutcomePlan;
import io.muster.core.plan.OutcomePlan.Versus;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.core.plan.TrendPlan;
import io.muster.core.schema.Column;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what of an outreach tells its effect. */
final class EffectsReader {
  private final Scope scope;

  EffectsReader(Scope scope) {
    this.scope = scope;
  }

  ComparePlan comparison(Json part) {
    part.only("steps", "by");
    List<String> steps = part.field("steps").items(scope::step);
    List<ComparePlan.Grouping> by = part.field("by").items(this::grouping);
    return part.make(() -> new ComparePlan(steps, by));
  }

  private ComparePlan.Grouping grouping(Json part) {
    part.only("label", "value");
    String label = text(part, "label");
    Expression value = scope.expression(part.field("value"));
    return part.make(() -> new ComparePlan.Grouping(label, value));
  }

  OutcomePlan outcome(Json part) {
    part.only("outcome", "title", "records", "over", "versus", "matched_on", "randomised");
    String name = part.field("outcome").text();
    String title = text(part, "title");
    Records records = records(part);
    Length over = LengthJson.read(part.field("over"));
    Optional<Versus> versus = part.optional("versus").map(cohort -> versus(cohort, part));
    return part.make(() -> new OutcomePlan(name, title, records, over, versus));
  }

  private Versus versus(Json name, Json part) {
    CohortPlan cohort = scope.cohorts().named(name);
    if (part.oneOf(Set.of("matched_on", "randomised")).equals("randomised")) {
      if (!part.field("randomised").truth()) {
        throw part.fault("plan-refused", "what is not randomised is matched on something");
      }
      return new Versus.Randomised(cohort);
    }
    List<OutcomePlan.Match> on = part.field("matched_on").items(this::match);
    return part.make(() -> new Versus.Matched(cohort, on));
  }

  private OutcomePlan.Match match(Json part) {
    part.only("label", "value", "within");
    String label = text(part, "label");
    Expression value = scope.expression(part.field("value"));
    Optional<BigDecimal> caliper = part.optional("within").map(Json::number);
    return part.make(() -> new OutcomePlan.Match(label, value, caliper));
  }

  TrendPlan trend(Json part) {
    part.only("trend", "title", "records", "from", "to", "interrupted");
    String name = part.field("trend").text();
    String title = text(part, "title");
    Records records = records(part);
    LocalDate from = part.field("from").date();
    LocalDate to = part.field("to").date();
    Optional<LocalDate> interrupted = part.optional("interrupted").map(Json::date);
    return part.make(() -> new TrendPlan(name, title, records, from, to, interrupted));
  }

  MeasurePlan measure(Json part) {
    part.only("measure", "title", "records", "value", "at", "within");
    String name = part.field("measure").text();
    String title = text(part, "title");
    Records records = records(part);
    Column value = ColumnJson.read(part.field("value"), records.kinds(), scope.schema());
    List<Length> times = part.field("at").items(LengthJson::read);
    Length within = LengthJson.read(part.field("within"));
    return part.make(() -> new MeasurePlan(name, title, records, value, times, within));
  }

  OutreachPlan.Cost cost(Json part) {
    part.only("amount", "per");
    BigDecimal amount = part.field("amount").number();
    String step = scope.step(part.field("per"));
    return part.make(() -> new OutreachPlan.Cost(amount, step));
  }

  private Records records(Json part) {
    return RecordsReader.read(part.field("records"), scope);
  }

  private static String text(Json part, String field) {
    return part.optional(field).map(Json::text).orElse("");
  }
}
