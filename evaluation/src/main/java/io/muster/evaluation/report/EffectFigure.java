package io.muster.evaluation.report;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Figures;
import io.muster.evaluation.statistics.Estimate;
import io.muster.evaluation.statistics.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/** Numbers that are not worked out from counts alone, but from how people vary. Released they are told as they are shown, and not to the last digit. */
final class EffectFigure {
  private EffectFigure() {}

  /**
   * An effect with its interval.
   *
   * @param told whether it may be told
   */
  static Figure.Quantity of(
      Estimate estimate, int decimals, boolean told, Cell people, Release release) {
    Interval interval = estimate.interval();
    return new Figure.Quantity(
        value(estimate.value(), decimals, told, release),
        told
            ? Optional.of(new Interval(
                rounded(interval.low(), decimals, release),
                rounded(interval.high(), decimals, release),
                interval.level()))
            : Optional.empty(),
        "",
        decimals,
        release.of(people));
  }

  /** A number without an interval. */
  static Figure of(double number, int decimals, boolean told, Cell people, Release release) {
    return new Figure.Quantity(
        value(number, decimals, told, release), Optional.empty(), "", decimals, release.of(people));
  }

  /**
   * Whether an effect, as it is told, is more than chance could make.
   *
   * @param none what it is where there is none
   */
  static Figure beyondChance(Figure.Quantity effect, double none) {
    if (effect.interval().isEmpty()) {
      return effect.suppressed() ? Figure.text(Figures.SUPPRESSED) : Figure.none();
    }
    Interval interval = effect.interval().get();
    return Figure.text(
        interval.high() < none ? "yes, lower" : interval.low() > none ? "yes, higher" : "no");
  }

  private static OptionalDouble value(double number, int decimals, boolean told, Release release) {
    return told ? OptionalDouble.of(rounded(number, decimals, release)) : OptionalDouble.empty();
  }

  private static double rounded(double number, int decimals, Release release) {
    double scale = Math.pow(10, decimals);
    return release.profile().isForRelease() ? Math.rint(number * scale) / scale : number;
  }
}
