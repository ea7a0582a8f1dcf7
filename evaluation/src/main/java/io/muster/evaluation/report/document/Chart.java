package io.muster.evaluation.report.document;

import io.muster.evaluation.disclosure.ReleasedCount;
import io.muster.evaluation.statistics.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** A drawing of figures that stand in a table of the same section, for those who read pictures faster. */
public sealed interface Chart extends Block {
  String title();

  /** What its numbers are of: the denominator, in words. */
  String ofWhom();

  <R> R draw(Drawer<R> drawer);

  /** What it shows, in words for those who do not see it. */
  default String description() {
    return draw(new ChartWords());
  }

  @Override
  default <R> R accept(Visitor<R> visitor) {
    return visitor.visitChart(this);
  }

  /** How many passed each step, and what became of those who went no further. */
  record Funnel(String title, String ofWhom, ReleasedCount whole, List<Stage> stages)
      implements Chart {
    public Funnel {
      stages = List.copyOf(stages);
    }

    /**
     * One step, or none yet.
     *
     * @param optional whether it is a side branch
     * @param inferred how many of those who passed it no record shows there, if any
     * @param share of the whole
     * @param ends where those are whose furthest step it is
     */
    public record Stage(
        String label,
        boolean optional,
        ReleasedCount passed,
        Optional<ReleasedCount> inferred,
        Figure.Share share,
        List<End> ends) {
      public Stage {
        ends = List.copyOf(ends);
      }
    }

    /** Those who went no further, in one state. */
    public record End(String label, ReleasedCount people) {}

    @Override
    public <R> R draw(Drawer<R> drawer) {
      return drawer.drawFunnel(this);
    }
  }

  /** Shares as bars from 0 to 100 %, with their intervals. */
  record Bars(String title, String ofWhom, List<Group> groups) implements Chart {
    public Bars {
      groups = List.copyOf(groups);
    }

    /** Bars that belong together under one label. */
    public record Group(String label, List<Bar> bars) {
      public Group {
        bars = List.copyOf(bars);
      }
    }

    /**
     * One bar.
     *
     * @param series which of those that come back in every group it is; the first has the number 0
     * @param label empty where the group says enough
     */
    public record Bar(int series, String label, Figure.Share share) {}

    @Override
    public <R> R draw(Drawer<R> drawer) {
      return drawer.drawBars(this);
    }
  }

  /**
   * Estimates under one another, each with its interval.
   *
   * @param axis what is estimated
   * @param noDifference where there is no effect, such as 1 for a ratio
   * @param ratio whether twice as much is as far from there as half as much
   */
  record Forest(
      String title,
      String ofWhom,
      String axis,
      OptionalDouble noDifference,
      boolean ratio,
      List<Estimate> estimates)
      implements Chart {
    public Forest {
      estimates = List.copyOf(estimates);
    }

    /**
     * One of them.
     *
     * @param of what it is worked out from, such as {@code 41/280}
     * @param value none where it is withheld
     */
    public record Estimate(
        String label, String of, OptionalDouble value, Optional<Interval> interval) {}

    /** One of its numbers as a reader sees it. */
    public String words(double number) {
      return Figures.decimal(number, ratio ? 2 : 1);
    }

    @Override
    public <R> R draw(Drawer<R> drawer) {
      return drawer.drawForest(this);
    }
  }

  /**
   * Shares of people that rise, or fall, a step at a time.
   *
   * @param across what is counted from left to right, such as days from day 0
   * @param up what the share is, such as share of the members who engaged
   */
  record Steps(String title, String ofWhom, String across, String up, List<Curve> curves)
      implements Chart {
    public Steps {
      curves = List.copyOf(curves);
    }

    /** One curve, from left to right. */
    public record Curve(String label, List<Point> points) {
      public Curve {
        points = List.copyOf(points);
      }
    }

    /** From here on the share is this, 0 to 1, until the next point. */
    public record Point(double at, double share, Optional<Interval> interval) {}

    @Override
    public <R> R draw(Drawer<R> drawer) {
      return drawer.drawSteps(this);
    }
  }

  /**
   * A number for each month.
   *
   * @param up what the number is
   * @param interruption the first month after the change, counted from 0
   */
  record Trend(String title, String ofWhom, String up, List<Month> months, OptionalInt interruption)
      implements Chart {
    public Trend {
      months = List.copyOf(months);
    }

    /**
     * One month.
     *
     * @param label such as 2022-01
     * @param value none where it is withheld
     * @param fitted what the model says, where there is one
     * @param otherwise what it says there would have been without the change
     */
    public record Month(
        String label, OptionalDouble value, OptionalDouble fitted, OptionalDouble otherwise) {}

    @Override
    public <R> R draw(Drawer<R> drawer) {
      return drawer.drawTrend(this);
    }
  }

  interface Drawer<R> {
    R drawFunnel(Funnel funnel);

    R drawBars(Bars bars);

    R drawForest(Forest forest);

    R drawSteps(Steps steps);

    R drawTrend(Trend trend);
  }
}
