package io.muster.core.builder;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.plan.ComparePlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.MeasurePlan;
import io.muster.core.plan.OutcomePlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Parts;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.TrendPlan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The items of an outreach that tell its effect. */
abstract sealed class EffectWords permits OutreachBuilder {
  private final List<ComparePlan> comparisons = new ArrayList<>();
  private final List<OutcomePlan> outcomes = new ArrayList<>();
  private final List<TrendPlan> trends = new ArrayList<>();
  private final List<MeasurePlan> measures = new ArrayList<>();
  private final List<OutreachPlan.Cost> costs = new ArrayList<>();

  EffectWords() {}

  abstract OutreachBuilder self();

  /** Refuses a name that another part of the outreach has. */
  abstract void requireNew(String part);

  /** How many reached steps, between groups of members: {@code compare(comparing("attended").by(sex()))}. */
  public OutreachBuilder compare(ComparedSteps compared) {
    comparisons.add(compared.plan());
    return self();
  }

  /** Records counted so long before day 0 and so long from it on. */
  public OutreachBuilder outcome(String outcome, String label, SomeRecords records, Span over) {
    return outcome(outcome, label, records, over, Optional.empty());
  }

  /** Records counted so long before day 0 and so long from it on, set against those of others. */
  public OutreachBuilder outcome(
      String outcome, String label, SomeRecords records, Span over, Others others) {
    return outcome(outcome, label, records, over, Optional.of(others.plan()));
  }

  private OutreachBuilder outcome(
      String outcome,
      String label,
      SomeRecords records,
      Span over,
      Optional<OutcomePlan.Versus> versus) {
    requireNew(outcome);
    outcomes.add(new OutcomePlan(outcome, label, plain(records), over.length(), versus));
    return self();
  }

  /** Records counted month by month, from the first day of the first month to the last of the last. */
  public OutreachBuilder trend(
      String trend, String label, SomeRecords records, LocalDate from, LocalDate to) {
    return trend(new TrendPlan(trend, label, plain(records), from, to, Optional.empty()));
  }

  /** Records counted month by month, of which the first months are set against those from a day on. */
  public OutreachBuilder trend(
      String trend,
      String label,
      SomeRecords records,
      LocalDate from,
      LocalDate to,
      LocalDate interrupted) {
    return trend(new TrendPlan(trend, label, plain(records), from, to, Optional.of(interrupted)));
  }

  private OutreachBuilder trend(TrendPlan trend) {
    requireNew(trend.name());
    trends.add(trend);
    return self();
  }

  /**
   * A number at the start and at later times: {@code measure("weight", "Weight", latest(weights).value(), weeks(4), weeks(26), weeks(52))}.
   *
   * @param within how much sooner or later it may be
   * @param times how long after day 0, rising
   */
  public OutreachBuilder measure(
      String measure, String label, NumberQuestion number, Span within, Span... times) {
    requireNew(measure);
    checkArgument(
        number.expression() instanceof Expression.ColumnOf columnOf
            && columnOf.pick().place() == Pick.Place.LATEST,
        "a measure is a number of the latest of some records");
    Expression.ColumnOf latest = (Expression.ColumnOf) number.expression();
    measures.add(new MeasurePlan(
        measure,
        label,
        plain(SomeRecords.of(latest.pick().records())),
        latest.column(),
        Stream.of(times).map(Span::length).toList(),
        within.length()));
    return self();
  }

  /** What was spent in all, shared among those who reached a step. */
  public OutreachBuilder cost(double amount, String step) {
    costs.add(new OutreachPlan.Cost(BigDecimal.valueOf(amount), step));
    return self();
  }

  private static Records plain(SomeRecords records) {
    RecordInHand.requireNone(Parts.outsideFilters(records.records()));
    return records.records();
  }

  final Stream<String> effectNames() {
    return Stream.of(
            outcomes.stream().map(OutcomePlan::name),
            trends.stream().map(TrendPlan::name),
            measures.stream().map(MeasurePlan::name))
        .flatMap(names -> names);
  }

  /** The steps that are compared or have a cost. */
  final Stream<String> effectSteps() {
    return Stream.concat(
        comparisons.stream().flatMap(compare -> compare.steps().stream()),
        costs.stream().map(OutreachPlan.Cost::step));
  }

  final List<ComparePlan> comparisons() {
    return comparisons;
  }

  final List<OutcomePlan> outcomes() {
    return outcomes;
  }

  final List<TrendPlan> trends() {
    return trends;
  }

  final List<MeasurePlan> measures() {
    return measures;
  }

  final List<OutreachPlan.Cost> costs() {
    return costs;
  }
}
