package io.muster.evaluation.report.write;

import io.muster.evaluation.disclosure.ReleasedCount;
import io.muster.evaluation.report.document.Chart.Funnel;
import io.muster.evaluation.report.document.Figures;
import io.muster.evaluation.report.document.Released;
import java.util.ArrayList;
import java.util.List;

/** A bar for each step, as long as its share of the cohort, and below it those who went no further. */
final class FunnelSvg {
  private static final int HEIGHT = 22;
  private static final int STRIP = 6;

  private FunnelSvg() {}

  static Svg draw(Funnel funnel) {
    Svg svg = new Svg();
    List<String> endings = funnel.stages().stream()
        .flatMap(s -> s.ends().stream())
        .map(Funnel.End::label)
        .distinct()
        .toList();
    for (Funnel.Stage stage : funnel.stages()) {
      stage(svg, stage, funnel.whole(), endings);
    }
    if (funnel.stages().stream().anyMatch(s -> s.inferred().isPresent())) {
      svg.keyed(List.of(
          new Svg.Key("by a record", "on-1"), new Svg.Key("inferred, lighter", "on-inferred")));
    }
    return svg;
  }

  private static void stage(
      Svg svg, Funnel.Stage stage, ReleasedCount whole, List<String> endings) {
    svg.words((stage.optional() ? "◦ " : "") + stage.label(), "label");
    svg.words(
        Figures.fraction(stage.share())
            + stage.inferred().map(i -> " · " + Figures.count(i) + " inferred").orElse(""),
        "small");
    int height = stage.optional() ? HEIGHT / 2 : HEIGHT;
    double passed = across(stage.passed(), whole);
    double inferred = stage.inferred().map(i -> across(i, whole)).orElse(0.0);
    svg.bar(0, 100, svg.y() + 2, height, "track");
    svg.bar(0, passed - inferred, svg.y() + 2, height, stage.optional() ? "optional" : "c1");
    svg.bar(passed - inferred, passed, svg.y() + 2, height, "inferred");
    svg.down(height + 4);
    ends(svg, stage, passed, whole, endings);
    svg.down(12);
  }

  /** Those who went no further, from the right end of the bar to the left, then in words. */
  private static void ends(
      Svg svg, Funnel.Stage stage, double passed, ReleasedCount whole, List<String> endings) {
    if (stage.ends().isEmpty()) {
      return;
    }
    double right = passed;
    List<Svg.Key> keys = new ArrayList<>();
    for (Funnel.End end : stage.ends()) {
      int kind = 2 + endings.indexOf(end.label()) % 7;
      double left = Math.max(0, right - across(end.people(), whole));
      svg.bar(left, right, svg.y(), STRIP, "c" + kind);
      right = left;
      keys.add(new Svg.Key(end.label() + " " + Figures.count(end.people()), "on-" + kind));
    }
    svg.down(STRIP + 3);
    svg.keyed(keys);
  }

  private static double across(ReleasedCount part, ReleasedCount whole) {
    boolean told = !Released.suppressed(part) && !Released.suppressed(whole);
    return !told || Released.number(whole) == 0
        ? 0
        : Math.min(100, 100.0 * Released.number(part) / Released.number(whole));
  }
}
