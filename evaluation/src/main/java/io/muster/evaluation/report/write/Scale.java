package io.muster.evaluation.report.write;

import java.util.ArrayList;
import java.util.List;

/**
 * From numbers to places across or down a chart, and the round numbers to mark on it.
 *
 * @param low the number at the one end
 * @param high the number at the other, more than that
 * @param ratio whether twice as much is always as far away
 */
record Scale(double low, double high, boolean ratio) {

  /** A scale that has room for both, and for a bit more. */
  static Scale around(double lowest, double highest) {
    double room = highest > lowest ? (highest - lowest) * 0.05 : 1;
    return new Scale(lowest - room, highest + room, false);
  }

  /** A scale for ratios that has room for both, and for a bit more. */
  static Scale ofRatios(double lowest, double highest) {
    return new Scale(lowest / 1.15, highest * 1.15, true);
  }

  /** Where a number lies: 0 at the one end, 1 at the other, and nowhere beyond. */
  double place(double number) {
    double place =
        ratio ? Math.log(number / low) / Math.log(high / low) : (number - low) / (high - low);
    return Double.isNaN(place) ? 0 : Math.max(0, Math.min(1, place));
  }

  /** About five round numbers on it. */
  List<Double> ticks() {
    return ratio ? ratios() : round();
  }

  /** Those of them that are whole, where nothing lies between two whole numbers. */
  List<Double> wholeTicks() {
    return ticks().stream().filter(tick -> tick == Math.rint(tick)).toList();
  }

  private List<Double> round() {
    double step = Math.pow(10, Math.floor(Math.log10((high - low) / 2)));
    for (double times : new double[] {1, 2, 5, 10}) {
      if ((high - low) / (step * times) <= 5) {
        step *= times;
        break;
      }
    }
    List<Double> ticks = new ArrayList<>();
    for (double i = Math.ceil(low / step - 1e-9); i * step <= high * (1 + 1e-9); i++) {
      ticks.add(i * step + 0.0); // without it, nothing would be -0 at times
    }
    return ticks;
  }

  private List<Double> ratios() {
    List<Double> ticks = new ArrayList<>();
    boolean wide = high / low > 20;
    for (double power = 0.001; power <= 1000; power *= 10) {
      for (double times : wide ? new double[] {1} : new double[] {1, 2, 5}) {
        double tick = power * times;
        if (tick >= low && tick <= high) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }
}
