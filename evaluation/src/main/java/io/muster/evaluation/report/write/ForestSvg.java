package io.muster.evaluation.report.write;

import io.muster.evaluation.report.document.Chart.Forest;
import io.muster.evaluation.report.document.Figures;
import java.util.List;
import java.util.stream.DoubleStream;

/** Estimates under one another on one scale, with a line where there is no difference. */
final class ForestSvg {
  private ForestSvg() {}

  static Svg draw(Forest forest) {
    Svg svg = new Svg();
    Scale scale = scale(forest);
    for (Forest.Estimate estimate : forest.estimates()) {
      svg.words(estimate.label(), "label");
      svg.words(words(forest, estimate), "small");
      int y = svg.y() + 9;
      svg.line(0, y, 100, y, "grid");
      estimate
          .interval()
          .ifPresent(i ->
              svg.whisker(100 * scale.place(i.low()), 100 * scale.place(i.high()), y, "whisker"));
      estimate.value().ifPresent(v -> svg.dot(100 * scale.place(v), y, "c1"));
      forest.noDifference().ifPresent(none -> {
        double x = 100 * scale.place(none);
        svg.line(x, y - 8, x, y + 10, "reference");
      });
      svg.down(24);
    }
    int bottom = svg.y();
    svg.line(0, bottom, 100, bottom, "axis").down(Svg.LINE);
    for (double tick : scale.ticks()) {
      svg.text(100 * scale.place(tick), svg.y() - 2, trimmed(tick), "tick");
    }
    return svg.words(forest.axis() + reference(forest), "small");
  }

  private static String reference(Forest forest) {
    return forest.noDifference().isPresent()
        ? "; the dashed line, " + trimmed(forest.noDifference().getAsDouble())
            + ", is no difference"
        : "";
  }

  private static String words(Forest forest, Forest.Estimate estimate) {
    if (estimate.value().isEmpty()) {
      return Figures.SUPPRESSED + " · " + estimate.of();
    }
    return forest.words(estimate.value().getAsDouble())
        + estimate
            .interval()
            .map(i -> " (" + forest.words(i.low()) + (i.low() < 0 ? " to " : "–")
                + forest.words(i.high()) + ")")
            .orElse("")
        + " · " + estimate.of();
  }

  private static String trimmed(double number) {
    return Figures.decimal(number, 2).replaceFirst("\\.?0+$", "");
  }

  private static Scale scale(Forest forest) {
    List<Double> numbers = forest.estimates().stream()
        .flatMapToDouble(e -> DoubleStream.concat(
            e.value().stream(),
            e.interval().stream().flatMapToDouble(i -> DoubleStream.of(i.low(), i.high()))))
        .filter(n -> !forest.ratio() || n > 0)
        .boxed()
        .toList();
    double reference = forest.noDifference().orElse(numbers.isEmpty() ? 1 : numbers.get(0));
    double low = Math.min(reference, numbers.stream().mapToDouble(n -> n).min().orElse(reference));
    double high = Math.max(reference, numbers.stream().mapToDouble(n -> n).max().orElse(reference));
    return forest.ratio() ? Scale.ofRatios(low, high) : Scale.around(low, high);
  }
}
