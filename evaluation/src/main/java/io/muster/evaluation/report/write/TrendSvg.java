package io.muster.evaluation.report.write;

import io.muster.evaluation.report.document.Chart.Trend;
import io.muster.evaluation.report.document.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** A dot and a line for each month, the model's line dashed, and where the change is. */
final class TrendSvg {
  private static final int HEIGHT = 220;

  private TrendSvg() {}

  static Svg draw(Trend trend) {
    Svg svg = new Svg();
    List<Trend.Month> months = trend.months();
    double most = months.stream().flatMapToDouble(TrendSvg::numbers).max().orElse(1);
    Scale up = new Scale(0, Math.max(most, 1e-9) * 1.1, false);
    svg.words(trend.up(), "small").down(10);
    for (double tick : up.ticks()) {
      int y = svg.y() + HEIGHT - (int) Math.round(HEIGHT * up.place(tick));
      svg.level(y, Figures.brief(tick), tick == 0 ? "axis" : "grid");
    }
    Markup lines = new Markup();
    lines(lines, months, Trend.Month::value, up, "curve s1");
    lines(lines, months, Trend.Month::fitted, up, "curve s2");
    lines(lines, months, Trend.Month::otherwise, up, "curve s3");
    svg.plot(HEIGHT, lines);
    marks(svg, trend, up);
    svg.down(HEIGHT + Svg.LINE);
    int every = Math.max(1, (months.size() + 3) / 4);
    for (int i = 0; i < months.size(); i += every) {
      svg.text(Svg.across(place(i, months.size())), svg.y() - 2, months.get(i).label(), "tick");
    }
    List<Svg.Key> keys = new ArrayList<>();
    keys.add(new Svg.Key("observed, with dots", "on-1"));
    if (months.stream().anyMatch(m -> m.fitted().isPresent())) {
      keys.add(new Svg.Key("model, dashed", "on-2"));
    }
    if (months.stream().anyMatch(m -> m.otherwise().isPresent())) {
      keys.add(new Svg.Key("model without the change, dotted", "on-3"));
    }
    return svg.down(4).keyed(keys);
  }

  private static DoubleStream numbers(Trend.Month month) {
    return Stream.of(month.value(), month.fitted(), month.otherwise())
        .flatMapToDouble(OptionalDouble::stream);
  }

  private static void marks(Svg svg, Trend trend, Scale up) {
    int count = trend.months().size();
    if (trend.interruption().isPresent()) {
      double x = Svg.across(place(trend.interruption().getAsInt() - 0.5, count));
      svg.line(x, svg.y(), x, svg.y() + HEIGHT, "reference");
      String before = trend.months().get(trend.interruption().getAsInt()).label();
      svg.text(x, svg.y() - 2, "change, before " + before, "tick");
    }
    for (int i = 0; i < count; i++) {
      OptionalDouble value = trend.months().get(i).value();
      if (value.isPresent()) {
        svg.dot(
            Svg.across(place(i, count)),
            svg.y() + HEIGHT - HEIGHT * up.place(value.getAsDouble()),
            "c1");
      } else {
        svg.text(Svg.across(place(i, count)), svg.y() + HEIGHT - 4, Figures.SUPPRESSED, "tick");
      }
    }
  }

  /** A line as far as there are numbers; where one is withheld it breaks off. */
  private static void lines(
      Markup markup,
      List<Trend.Month> months,
      Function<Trend.Month, OptionalDouble> number,
      Scale up,
      String kind) {
    List<String> points = new ArrayList<>();
    for (int i = 0; i <= months.size(); i++) {
      OptionalDouble value =
          i < months.size() ? number.apply(months.get(i)) : OptionalDouble.empty();
      if (value.isPresent()) {
        points.add(Svg.number(1000 * place(i, months.size())) + ","
            + Svg.number(1000 - 1000 * up.place(value.getAsDouble())));
      } else if (!points.isEmpty()) {
        markup
            .open("polyline", "points", String.join(" ", points), "class", kind)
            .close("polyline");
        points.clear();
      }
    }
  }

  /** Where a month lies on the plot, with room for half a month at either side. */
  private static double place(double month, int months) {
    return (month + 0.5) / Math.max(months, 1);
  }
}
