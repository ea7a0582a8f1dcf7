package io.muster.dsl.planning;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.ComparePlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Length;
import io.muster.core.plan.MeasurePlan;
import io.muster.core.plan.OutcomePlan;
import io.muster.core.plan.OutcomePlan.Versus;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Parts;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.TrendPlan;
import io.muster.core.schema.ValueType;
import io.muster.dsl.syntax.DurationSyntax;
import io.muster.dsl.syntax.ExpressionSyntax;
import io.muster.dsl.syntax.ItemSyntax;
import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans what of an outreach tells its effect: it asks the same of everybody, so nothing in it hangs on a step. Every answer is empty
 * where a mistake was reported.
 */
final class EffectPlanner {
  private final Scope scope;
  private final StepNames steps;
  private final ExpressionPlanner expressions;

  EffectPlanner(Scope scope, StepNames steps) {
    this.scope = scope.between(steps.all(), List.of());
    this.steps = steps;
    this.expressions = new ExpressionPlanner(this.scope);
  }

  private void error(SourceRange range, String code, String sentence, String advice) {
    scope.problems().error(code, range, sentence, advice);
  }

  Optional<ComparePlan> comparison(ItemSyntax.Compare compare) {
    boolean known = steps.areSteps(compare.steps());
    boolean once = eachOnce(compare.steps());
    List<ComparePlan.Grouping> by = new ArrayList<>();
    compare.groupings().forEach(syntax -> grouping(syntax).ifPresent(by::add));
    return known && once && by.size() == compare.groupings().size()
        ? Optional.of(new ComparePlan(compare.steps().stream().map(Name::text).toList(), by))
        : Optional.empty();
  }

  private boolean eachOnce(List<Name> names) {
    for (int i = 1; i < names.size(); i++) {
      String name = names.get(i).text();
      if (names.subList(0, i).stream().anyMatch(n -> n.text().equals(name))) {
        scope
            .problems()
            .error(
                "said-twice",
                names.get(i).range(),
                "the step `%s` is compared already".formatted(name));
        return false;
      }
    }
    return true;
  }

  private Optional<ComparePlan.Grouping> grouping(ExpressionSyntax syntax) {
    Optional<Expression> by = answer(syntax);
    if (by.isPresent() && !ComparePlan.Grouping.fits(by.get())) {
      boolean number = by.get().type() == ValueType.NUMBER;
      error(
          syntax.range(),
          "wrong-type",
          "members are grouped by a text or by yes or no, and this is "
              + by.get().type().words(),
          number
              ? "put it into bands, such as `band … at (40, 60)`"
              : "ask something of it that has few answers, such as `… is known`");
      return Optional.empty();
    }
    return by.map(value -> new ComparePlan.Grouping(scope.problems().text(syntax.range()), value));
  }

  Optional<OutcomePlan> outcome(ItemSyntax.Outcome outcome, Optional<CohortPlan> members) {
    Optional<Records> records = events(outcome.event(), "an outcome is counted in records");
    Optional<Length> over = length(outcome.over());
    Optional<Versus> versus =
        outcome.comparators().flatMap(comparators -> versus(comparators, members));
    boolean whole = versus.isPresent() == outcome.comparators().isPresent();
    return records.isPresent() && over.isPresent() && whole
        ? Optional.of(new OutcomePlan(
            outcome.name().text(),
            title(outcome.name(), outcome.title()),
            records.get(),
            over.get(),
            versus))
        : Optional.empty();
  }

  private Optional<Versus> versus(
      ItemSyntax.Comparators comparators, Optional<CohortPlan> members) {
    Optional<CohortPlan> others = scope.declarations().cohort(comparators.cohort());
    List<OutcomePlan.Match> on = new ArrayList<>();
    comparators.matchedOn().forEach(match -> match(match).ifPresent(on::add));
    if (others.isEmpty()
        || members.isEmpty()
        || on.size() < comparators.matchedOn().size()) {
      return Optional.empty();
    }
    if (others.get().name().equals(members.get().name())) {
      error(
          comparators.cohort().range(),
          "own-cohort",
          "`%s` is the cohort of this outreach, and it cannot be set against itself"
              .formatted(comparators.cohort().text()),
          "name a cohort of people who were not reached out to");
      return Optional.empty();
    }
    if (!OutreachPlan.isSetAgainst(members.get(), others.get())) {
      error(
          comparators.cohort().range(),
          "other-index",
          "people are set against others of the same index date, and that of `%s` is %s"
              .formatted(comparators.cohort().text(), others.get().index()),
          "give it the index date of the members, " + members.get().index());
      return Optional.empty();
    }
    return Optional.of(
        comparators.randomised()
            ? new Versus.Randomised(others.get())
            : new Versus.Matched(others.get(), on));
  }

  private Optional<OutcomePlan.Match> match(ItemSyntax.Match match) {
    SourceRange range = match.value().range();
    Optional<Expression> value = answer(match.value());
    if (value.isEmpty()) {
      return Optional.empty();
    }
    ValueType type = value.get().type();
    if (!OutcomePlan.Match.fits(type)) {
      error(
          range,
          "wrong-type",
          "people are matched on texts, numbers and yes or no, and this is " + type.words(),
          "ask something of it, such as `years between … and index`");
      return Optional.empty();
    }
    Optional<BigDecimal> caliper = match.caliper();
    if (caliper.isPresent() && type != ValueType.NUMBER) {
      error(
          match.range(),
          "wrong-type",
          "only numbers are so far apart, and this is " + type.words(),
          "leave `within` out, and they must be equal");
      return Optional.empty();
    }
    if (caliper.filter(c -> c.signum() == 0).isPresent()) {
      error(
          match.range(),
          "out-of-range",
          "`within 0` leaves no room",
          "leave `within` out, and they must be equal");
      return Optional.empty();
    }
    return Optional.of(new OutcomePlan.Match(scope.problems().text(range), value.get(), caliper));
  }

  Optional<TrendPlan> trend(ItemSyntax.Trend trend) {
    Optional<Records> records = events(trend.event(), "a trend is counted in records");
    return new TrendPlanner(scope, expressions).plan(trend, records);
  }

  Optional<MeasurePlan> measure(ItemSyntax.Measure measure) {
    Optional<Expression.ColumnOf> number = number(measure.value());
    List<Length> times = new ArrayList<>();
    measure.times().forEach(time -> length(time).ifPresent(times::add));
    Optional<Length> within = length(measure.tolerance());
    if (times.size() < measure.times().size() || within.isEmpty()) {
      return Optional.empty();
    }
    return number
        .filter(n -> areTimes(measure, times, within.get()))
        .map(n -> new MeasurePlan(
            measure.name().text(),
            title(measure.name(), measure.title()),
            n.pick().records(),
            n.column(),
            times,
            within.get()));
  }

  /** The latest of a number: the report itself says of which time. */
  private Optional<Expression.ColumnOf> number(ExpressionSyntax syntax) {
    Optional<Expression> value = expressions.value(syntax, ValueType.NUMBER);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (!(value.get() instanceof Expression.ColumnOf columnOf)
        || columnOf.pick().place() != Pick.Place.LATEST) {
      error(
          syntax.range(),
          "wrong-type",
          "a measure is a number of the latest of some records",
          "write for example `value of latest observation of …`");
      return Optional.empty();
    }
    return Optional.of(columnOf).filter(c -> arePlain(c.pick().records(), syntax.range()));
  }

  private boolean areTimes(ItemSyntax.Measure measure, List<Length> times, Length within) {
    for (int i = 1; i < times.size(); i++) {
      if (!times.get(i).isLongerThan(times.get(i - 1))) {
        error(
            measure.times().get(i).range(),
            "out-of-range",
            "%s is no later than %s".formatted(times.get(i), times.get(i - 1)),
            "write the times from the first to the last");
        return false;
      }
    }
    if (!times.get(0).isLongerThan(within)) {
      error(
          measure.tolerance().range(),
          "out-of-range",
          "within %s of %s a number from the start would serve again"
              .formatted(within, times.get(0)),
          "write less than " + times.get(0));
      return false;
    }
    return true;
  }

  Optional<OutreachPlan.Cost> cost(ItemSyntax.Cost cost) {
    if (cost.amount().signum() == 0) {
      error(
          cost.range(),
          "out-of-range",
          "what costs nothing has no cost per person",
          "write what was spent in all, or leave the cost out");
      return Optional.empty();
    }
    return steps.isStep(cost.step())
        ? Optional.of(new OutreachPlan.Cost(cost.amount(), cost.step().text()))
        : Optional.empty();
  }

  /** A question that is asked of everybody. */
  private Optional<Expression> answer(ExpressionSyntax syntax) {
    return new Place(scope)
        .any(syntax.accept(expressions), syntax.range())
        .filter(e -> isAskedOfAll(Parts.of(e), syntax.range()));
  }

  private boolean isAskedOfAll(Stream<Expression> parts, SourceRange range) {
    Optional<Expression.StepDate> step = parts
        .filter(Expression.StepDate.class::isInstance)
        .map(Expression.StepDate.class::cast)
        .findFirst();
    step.ifPresent(s -> error(
        range,
        "step-in-effect",
        "this is asked of everybody, reached or not, so it cannot hang on the step `%s`"
            .formatted(s.step()),
        "leave the step out"));
    return step.isEmpty();
  }

  private Optional<Records> events(ExpressionSyntax syntax, String sentence) {
    Meaning meaning = syntax.accept(expressions);
    if (meaning instanceof Meaning.SomeRecords some) {
      return Optional.of(some.records()).filter(r -> arePlain(r, syntax.range()));
    }
    if (meaning != Meaning.Broken.BROKEN) {
      scope.problems().error("wrong-type", syntax.range(), sentence);
    }
    return Optional.empty();
  }

  private boolean arePlain(Records records, SourceRange range) {
    boolean window = records.selections().stream().anyMatch(s -> !s.windows().isEmpty());
    if (window) {
      error(
          range,
          "second-window",
          "when these records count is said by the rest of this item",
          "take the window out");
    }
    return !window && isAskedOfAll(Parts.of(records), range);
  }

  /** A length of at least a day. */
  private Optional<Length> length(DurationSyntax syntax) {
    if (syntax.amount() == 0) {
      error(
          syntax.range(),
          "out-of-range",
          "0 %ss is no time at all".formatted(syntax.unit().word()),
          "write at least 1 " + syntax.unit().word());
      return Optional.empty();
    }
    return new WindowPlanner(scope, expressions)
        .bounded(syntax)
        .map(d -> Length.of(d.amount(), d.unit()));
  }

  private static String title(Name name, Optional<Text> title) {
    return title.map(Text::value).orElse(name.text());
  }
}
