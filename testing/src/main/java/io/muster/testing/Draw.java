package io.muster.testing;

import java.util.List;

/**
 * A stream of random numbers that is the same on every machine and every version of Java. For one thread.
 *
 * <p>SplitMix64 (G. Steele, D. Lea, C. Flood, Fast splittable pseudorandom number generators, OOPSLA 2014),
 * written out because the JDK promises no algorithm; only integer and exact floating-point operations, no
 * logarithms, whose last bit may differ.
 */
final class Draw {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private Draw(long state) {
    this.state = state;
  }

  /** The stream of one person; it depends on the seed and the person's number and on nothing else. */
  static Draw of(long seed, int person) {
    return new Draw(mix(seed) ^ mix(person * GAMMA));
  }

  private static long mix(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** A number from 0 to less than 1. */
  double unit() {
    state += GAMMA;
    return (mix(state) >>> 11) * 0x1.0p-53;
  }

  /** True with this probability. */
  boolean chance(double probability) {
    return unit() < probability;
  }

  /** A whole number, both bounds included. */
  int between(int low, int high) {
    return low + (int) (unit() * (high - low + 1));
  }

  /** Bell-shaped, mean 0 and standard deviation 1, never beyond 3.5: the sum of four uniform numbers, scaled. */
  double bell() {
    return (unit() + unit() + unit() + unit() - 2) * 1.7320508075688772;
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(between(0, choices.size() - 1));
  }

  /** The place of one of these weights, each as likely as its share of their sum. */
  int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = unit() * sum;
    for (int i = 0; i < weights.length; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
