package io.muster.core.generated;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.ComparePlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Length;
import io.muster.core.plan.MeasurePlan;
import io.muster.core.plan.OutcomePlan;
import io.muster.core.plan.OutcomePlan.Match;
import io.muster.core.plan.OutcomePlan.Versus;
import io.muster.core.plan.OutreachPlan.Cost;
import io.muster.core.plan.Records;
import io.muster.core.plan.TrendPlan;
import io.muster.core.schema.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes up what tells the effect of an outreach. */
final class GeneratedEffects {
  private final Making making;
  private final Choices choices;
  private final CohortPlan members;
  private final List<String> steps;

  GeneratedEffects(Making making, CohortPlan members, List<String> steps) {
    this.making = making;
    this.choices = making.choices();
    this.members = members;
    this.steps = List.copyOf(steps);
  }

  private Ask ask() {
    return Ask.ofCohort(choices.of(0, 1, 2));
  }

  private <T> List<T> some(Supplier<T> made) {
    return choices.chance(30) ? List.of(made.get()) : List.of();
  }

  List<ComparePlan> comparisons() {
    return some(() -> new ComparePlan(
        steps.subList(0, 1 + choices.below(steps.size())),
        Stream.of("first", "second").limit(choices.of(1, 2)).map(this::grouping).toList()));
  }

  private ComparePlan.Grouping grouping(String label) {
    Expression by = choices.make(
        () -> making.values().text(ask()),
        () -> making.conditions().condition(ask()),
        () -> new Expression.Quintile(
            new Expression.Attribute(Pool.SCHEMA.attribute("imd_decile").orElseThrow())));
    return new ComparePlan.Grouping(making.named() + label, by);
  }

  List<OutcomePlan> outcomes() {
    return some(() -> new OutcomePlan(
        making.named() + "outcome",
        making.named() + "events",
        events(),
        choices.of(Length.of(12, CalendarUnit.MONTH), Length.of(90, CalendarUnit.DAY)),
        versus()));
  }

  private Optional<Versus> versus() {
    CohortPlan others = new CohortPlan(
        making.named() + "others",
        "",
        members.index(),
        List.of(),
        making.cohorts().within(1).rules(),
        Optional.empty(),
        List.of(),
        List.of());
    return choices.make(
        Optional::empty,
        () -> Optional.of(new Versus.Randomised(others)),
        () -> Optional.of(new Versus.Matched(others, matches())));
  }

  private List<Match> matches() {
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i <= choices.below(2); i++) {
      Expression value = choices.make(
          () -> making.numbers().plain(ask()),
          () -> making.values().text(ask()),
          () -> making.conditions().condition(ask()));
      boolean near = value.type() == ValueType.NUMBER && choices.chance(60);
      matches.add(new Match(
          making.named() + "match" + i,
          value,
          near
              ? Optional.of(choices.of(new BigDecimal("2"), new BigDecimal("0.5")))
              : Optional.empty()));
    }
    return matches;
  }

  List<TrendPlan> trends() {
    return some(() -> new TrendPlan(
        making.named() + "trend",
        making.named() + "by month",
        events(),
        Pool.INDEX.minusMonths(12).plusDays(1),
        Pool.INDEX.plusDays(1).plusMonths(choices.of(12, 9)).minusDays(1),
        choices.chance(50) ? Optional.of(Pool.INDEX.plusDays(1)) : Optional.empty()));
  }

  List<MeasurePlan> measures() {
    Length first = Length.of(choices.of(26, 13), CalendarUnit.WEEK);
    Length second = Length.of(12, CalendarUnit.MONTH);
    return some(() -> new MeasurePlan(
        making.named() + "measure",
        making.named() + "weight",
        plain(making.records().selection(ask(), Pool.kind("observation"))),
        Pool.kind("observation").column("value").orElseThrow(),
        choices.of(List.of(first), List.of(first, second)),
        Length.of(choices.of(4, 2), CalendarUnit.WEEK)));
  }

  List<Cost> costs() {
    return some(() ->
        new Cost(choices.of(new BigDecimal("10000"), new BigDecimal("99.5")), choices.of(steps)));
  }

  private Records events() {
    return plain(making.records().records(ask()));
  }

  /** The records without their windows. */
  private static Records plain(Records records) {
    return records.accept(new Records.Visitor<Records>() {
      @Override
      public Records visitSelection(Records.Selection selection) {
        return new Records.Selection(
            selection.kind(), selection.codes(), selection.filters(), List.of());
      }

      @Override
      public Records visitUnion(Records.Union union) {
        return new Records.Union(union.parts().stream().map(p -> p.accept(this)).toList());
      }

      @Override
      public Records visitSequence(Records.Sequence sequence) {
        return new Records.Sequence(
            sequence.records().accept(this),
            sequence.relation(),
            sequence.negated(),
            sequence.gap(),
            sequence.others());
      }
    });
  }
}
