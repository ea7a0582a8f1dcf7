package io.muster.evaluation.report.document;

import io.muster.evaluation.statistics.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What each kind of chart shows, in words: its denominator, and the figure of each mark. */
final class ChartWords implements Chart.Drawer<String> {
  private static final int LONGEST = 100;

  @Override
  public String drawFunnel(Chart.Funnel funnel) {
    return head(funnel) + list(funnel.stages(), ChartWords::stage);
  }

  private static String stage(Chart.Funnel.Stage stage) {
    String inferred =
        stage.inferred().map(i -> ", " + Figures.count(i) + " of them inferred").orElse("");
    String ends = stage.ends().isEmpty()
        ? ""
        : "; no further: "
            + stage.ends().stream()
                .map(e -> brief(e.label()) + " " + Figures.count(e.people()))
                .collect(Collectors.joining(", "));
    return brief(stage.label()) + (stage.optional() ? " (optional) " : " ")
        + Figures.count(stage.passed()) + " (" + Figures.percent(stage.share()) + inferred + ")"
        + ends;
  }

  @Override
  public String drawBars(Chart.Bars bars) {
    return head(bars)
        + list(
            bars.groups(),
            group -> brief(group.label()) + ": "
                + group.bars().stream().map(ChartWords::bar).collect(Collectors.joining(", ")));
  }

  private static String bar(Chart.Bars.Bar bar) {
    return (bar.label().isEmpty() ? "" : brief(bar.label()) + " ") + Figures.fraction(bar.share());
  }

  @Override
  public String drawForest(Chart.Forest forest) {
    return head(forest)
        + forest.axis() + ". "
        + list(
            forest.estimates(),
            e -> brief(e.label()) + " "
                + (e.value().isPresent()
                    ? forest.words(e.value().getAsDouble())
                    : Figures.SUPPRESSED)
                + between(e.interval(), forest::words) + ", " + e.of());
  }

  @Override
  public String drawSteps(Chart.Steps steps) {
    return head(steps)
        + steps.up() + ", by " + steps.across() + ". "
        + list(
            steps.curves(),
            curve -> curve.points().isEmpty()
                ? brief(curve.label()) + " " + Figures.SUPPRESSED
                : brief(curve.label()) + " comes to " + last(curve));
  }

  private static String last(Chart.Steps.Curve curve) {
    Chart.Steps.Point last = curve.points().get(curve.points().size() - 1);
    return percent(last.share()) + between(last.interval(), ChartWords::percent) + " at "
        + Figures.brief(last.at());
  }

  @Override
  public String drawTrend(Chart.Trend trend) {
    String change = trend.interruption().isPresent()
        ? " The change is before "
            + trend.months().get(trend.interruption().getAsInt()).label() + "."
        : "";
    return head(trend)
        + trend.up() + ". "
        + list(
            trend.months(),
            m -> m.label() + " "
                + (m.value().isPresent()
                    ? Figures.brief(m.value().getAsDouble())
                    : Figures.SUPPRESSED)
                + besides(m.fitted(), "by the model")
                + besides(m.otherwise(), "without the change"))
        + change;
  }

  private static String besides(OptionalDouble number, String what) {
    return number.isPresent() ? ", " + what + " " + Figures.brief(number.getAsDouble()) : "";
  }

  /** A name from the data, which may be of any length. */
  private static String brief(String label) {
    int length = label.codePointCount(0, label.length());
    return length <= LONGEST
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private static String head(Chart chart) {
    return chart.title() + ", " + chart.ofWhom() + ". ";
  }

  private static <T> String list(List<T> things, Function<T, String> words) {
    return things.stream().map(words).collect(Collectors.joining(". ")) + ".";
  }

  private static String between(Optional<Interval> interval, Function<Double, String> words) {
    return interval
        .map(i -> " (" + words.apply(i.low()) + " to " + words.apply(i.high()) + ")")
        .orElse("");
  }

  private static String percent(double share) {
    return Figures.decimal(100 * share, 1) + " %";
  }
}
