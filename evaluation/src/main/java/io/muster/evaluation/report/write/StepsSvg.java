package io.muster.evaluation.report.write;

import io.muster.evaluation.report.document.Chart.Steps;
import io.muster.evaluation.report.document.Figures;
import java.util.ArrayList;
import java.util.List;

/** Curves that go up or down a step at a time, each with a line of its own kind, and their intervals behind them. */
final class StepsSvg {
  private static final int HEIGHT = 240;

  private StepsSvg() {}

  static Svg draw(Steps steps) {
    Svg svg = new Svg();
    double last = steps.curves().stream()
        .flatMap(c -> c.points().stream())
        .mapToDouble(Steps.Point::at)
        .max()
        .orElse(1);
    Scale across = new Scale(0, Math.max(last, 1), false);
    svg.words(steps.up(), "small");
    legend(svg, steps);
    svg.down(10);
    for (int tick = 0; tick <= 100; tick += 25) {
      int y = svg.y() + HEIGHT - HEIGHT * tick / 100;
      svg.level(y, tick + " %", tick == 0 ? "axis" : "grid");
    }
    Markup shapes = new Markup();
    for (int i = 0; i < steps.curves().size(); i++) {
      curve(shapes, steps.curves().get(i), across, 1 + i % 6);
    }
    svg.plot(HEIGHT, shapes).down(HEIGHT + Svg.LINE);
    for (double tick : across.wholeTicks()) {
      svg.text(Svg.across(across.place(tick)), svg.y() - 2, Figures.brief(tick), "tick");
    }
    return svg.words(steps.across(), "small");
  }

  private static void legend(Svg svg, Steps steps) {
    for (int i = 0; i < steps.curves().size(); i++) {
      Steps.Curve curve = steps.curves().get(i);
      String end = curve.points().isEmpty()
          ? Figures.SUPPRESSED
          : Figures.decimal(100 * curve.points().get(curve.points().size() - 1).share(), 1) + " %";
      svg.sample(
          Words.cut(curve.label(), 24) + ": " + end + " in the end", "curve s" + (1 + i % 6));
    }
  }

  private static void curve(Markup shapes, Steps.Curve curve, Scale across, int kind) {
    if (curve.points().isEmpty()) {
      return;
    }
    List<String> line = new ArrayList<>();
    List<String> upper = new ArrayList<>();
    List<String> lower = new ArrayList<>();
    for (int i = 0; i < curve.points().size(); i++) {
      Steps.Point point = curve.points().get(i);
      double from = 1000 * across.place(point.at());
      double to = i + 1 < curve.points().size()
          ? 1000 * across.place(curve.points().get(i + 1).at())
          : 1000;
      line.addAll(flat(from, to, point.share()));
      point.interval().ifPresent(interval -> {
        upper.addAll(flat(from, to, interval.high()));
        lower.addAll(0, flat(to, from, interval.low()));
      });
    }
    upper.addAll(lower);
    if (!upper.isEmpty()) {
      shapes
          .open("polygon", "points", String.join(" ", upper), "class", "band c" + kind)
          .close("polygon");
    }
    shapes
        .open("polyline", "points", String.join(" ", line), "class", "curve s" + kind)
        .close("polyline");
  }

  private static List<String> flat(double from, double to, double share) {
    String y = Svg.number(1000 - 1000 * share);
    return List.of(Svg.number(from) + "," + y, Svg.number(to) + "," + y);
  }
}
