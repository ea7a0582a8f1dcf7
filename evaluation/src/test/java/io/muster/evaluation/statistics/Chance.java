package io.muster.evaluation.statistics;

import java.util.Random;

/** Made-up people and months, the same ones each time. */
final class Chance {
  private final Random random;

  Chance(long seed) {
    this.random = new Random(seed);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** So many events that come by themselves, by the time until each. */
  int events(double expected) {
    int events = 0;
    for (double left = expected - waiting(); left > 0; left -= waiting()) {
      events++;
    }
    return events;
  }

  private double waiting() {
    return -Math.log(1 - random.nextDouble());
  }

  /** A rate that varies about 1 from person to person: a γ with this shape, by G. Marsaglia and W. W. Tsang (2000). */
  double aboutOne(double shape) {
    if (shape < 1) {
      return aboutOne(shape + 1) * (shape + 1) / shape * Math.pow(random.nextDouble(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
      if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d * (1 - v + Math.log(v))) {
        return d * v / shape;
      }
    }
  }
}
