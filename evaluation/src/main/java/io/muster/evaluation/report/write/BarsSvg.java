package io.muster.evaluation.report.write;

import io.muster.evaluation.report.document.Chart.Bars;
import io.muster.evaluation.report.document.Figures;

/** Shares as bars under their labels, with a scale above and their intervals. */
final class BarsSvg {
  private BarsSvg() {}

  static Svg draw(Bars bars) {
    Svg svg = new Svg();
    scale(svg);
    for (Bars.Group group : bars.groups()) {
      svg.words(group.label(), "label");
      group.bars().forEach(bar -> bar(svg, bar));
      svg.down(8);
    }
    return svg;
  }

  /** From 0 to 100 %. */
  private static void scale(Svg svg) {
    svg.down(Svg.LINE);
    for (int tick = 0; tick <= 100; tick += 25) {
      svg.text(tick, svg.y() - 4, tick + " %", "tick");
    }
  }

  private static void bar(Svg svg, Bars.Bar bar) {
    svg.words(
        (bar.label().isEmpty() ? "" : bar.label() + ": ") + Figures.fraction(bar.share()), "small");
    int y = svg.y() + 1;
    svg.bar(0, 100, y, 14, "track");
    for (int tick = 25; tick < 100; tick += 25) {
      svg.line(tick, y, tick, y + 14, "grid");
    }
    svg.bar(0, 100 * bar.share().share().orElse(0), y, 14, "c" + (1 + bar.series() % 6));
    bar.share()
        .interval()
        .ifPresent(i -> svg.whisker(100 * i.low(), 100 * i.high(), y + 7, "whisker"));
    svg.down(18);
  }
}
