package io.muster.dsl.planning;

import io.muster.core.plan.Records;
import io.muster.core.plan.TrendPlan;
import io.muster.dsl.syntax.ItemSyntax;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.Text;
import io.muster.dsl.syntax.ValueSyntax;
import io.muster.dsl.text.Problems;
import java.time.LocalDate;
import java.util.Optional;

/** Plans a trend: whole months, one after another, and enough of them on each side of an interruption. */
final class TrendPlanner {
  private final Problems problems;
  private final ExpressionPlanner expressions;

  TrendPlanner(Scope scope, ExpressionPlanner expressions) {
    this.problems = scope.problems();
    this.expressions = expressions;
  }

  /** The trend; empty where a mistake was reported. */
  Optional<TrendPlan> plan(ItemSyntax.Trend trend, Optional<Records> records) {
    Optional<LocalDate> from = day(trend.from());
    Optional<LocalDate> to = day(trend.to());
    Optional<LocalDate> interrupted = trend.interrupted().flatMap(this::day);
    if (from.isEmpty()
        || to.isEmpty()
        || interrupted.isPresent() != trend.interrupted().isPresent()
        || !areMonths(trend, from.get(), to.get())
        || !interrupted.map(day -> isTold(trend, from.get(), day, to.get())).orElse(true)) {
      return Optional.empty();
    }
    return records.map(r -> new TrendPlan(
        trend.name().text(),
        trend.title().map(Text::value).orElse(trend.name().text()),
        r,
        from.get(),
        to.get(),
        interrupted));
  }

  private Optional<LocalDate> day(ValueSyntax syntax) {
    return expressions.day(
        syntax, "a trend runs over dates that are written down, such as 2021-07-01");
  }

  private boolean areMonths(ItemSyntax.Trend trend, LocalDate from, LocalDate to) {
    SourceRange place = trend.to().range();
    if (to.isBefore(from)) {
      error(place, "this trend ends before it begins", "write the earlier date first");
      return false;
    }
    LocalDate second = from.plusMonths(2);
    if (to.plusDays(1).isBefore(second)) {
      error(place, "a trend takes at least two months", "write for example " + second.minusDays(1));
      return false;
    }
    if (!TrendPlan.isWhole(from, to)) {
      LocalDate before = from.plusMonths(TrendPlan.monthsIn(from, to)).minusDays(1);
      LocalDate after = from.plusMonths(TrendPlan.monthsIn(from, to) + 1).minusDays(1);
      error(
          place,
          "months that begin on %s do not end on %s".formatted(from, to),
          "write %s or %s".formatted(before, after));
      return false;
    }
    return true;
  }

  private boolean isTold(ItemSyntax.Trend trend, LocalDate from, LocalDate day, LocalDate to) {
    SourceRange place = trend.interrupted().orElseThrow().range();
    if (!TrendPlan.isWhole(from, day.minusDays(1))) {
      LocalDate month = from.plusMonths(TrendPlan.monthsIn(from, day.minusDays(1)));
      error(
          place,
          "an interruption falls between two months, and %s lies within one".formatted(day),
          "write the first day of a month of the trend, such as %s or %s"
              .formatted(month, month.plusMonths(1)));
      return false;
    }
    if (!TrendPlan.isTold(from, day, to)) {
      error(
          place,
          "an interruption is judged by at least %s months before it and as many after it"
              .formatted(TrendPlan.FEWEST_ON_A_SIDE),
          "begin the trend sooner, or end it later");
      return false;
    }
    return true;
  }

  private void error(SourceRange range, String sentence, String advice) {
    problems.error("out-of-range", range, sentence, advice);
  }
}
