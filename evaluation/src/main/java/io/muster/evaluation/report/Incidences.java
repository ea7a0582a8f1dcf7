package io.muster.evaluation.report;

import io.muster.evaluation.disclosure.ReleasedCount;
import io.muster.evaluation.measure.FollowedUntil;
import io.muster.evaluation.report.document.Chart.Steps;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.statistics.AalenJohansen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** How cumulative incidence is told: as percentages in a table, and as the points of a curve. */
final class Incidences {
  private Incidences() {}

  /** Where a curve starts, where it rises, and where it ends. */
  static List<Steps.Point> points(AalenJohansen incidence, FollowedUntil what) {
    List<Steps.Point> points = new ArrayList<>();
    double share = incidence.incidence(what.cause(), 0);
    points.add(point(0, share));
    for (int i = 0; i < incidence.steps().size(); i++) {
      AalenJohansen.Step step = incidence.steps().get(i);
      boolean last = i == incidence.steps().size() - 1;
      double now = step.incidence(what.cause());
      if (step.time() > 0 && (now > share || last)) {
        points.add(point(step.time(), now));
      }
      share = now;
    }
    return points;
  }

  /** A share of people as a percentage; withheld where there is none and there are people. */
  static Figure percent(OptionalDouble share, ReleasedCount people) {
    OptionalDouble percent = share.isPresent()
        ? OptionalDouble.of(Math.round(1e6 * share.getAsDouble()) / 1e4)
        : OptionalDouble.empty();
    return new Figure.Quantity(percent, Optional.empty(), "%", 1, people);
  }

  static Steps.Point point(double at, double share) {
    return new Steps.Point(at, share, Optional.empty());
  }
}
