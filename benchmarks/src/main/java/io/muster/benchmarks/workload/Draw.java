package io.muster.benchmarks.workload;

/** A stream of random numbers, the same on every machine: SplitMix64, as published by Steele, Lea and Flood in 2014. */
final class Draw {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /** Begins the stream of one person, which depends on nothing but the seed and their number. */
  void begin(long seed, int person) {
    state = mix(seed) ^ mix((person + 1L) * GAMMA);
  }

  private static long mix(long bits) {
    long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  long bits() {
    state += GAMMA;
    return mix(state);
  }

  /** A number from 0 to less than 1. */
  double unit() {
    return (bits() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  /** A whole number from 0 to less than the bound. */
  int below(int bound) {
    return (int) (unit() * bound);
  }

  /** Bell-shaped with mean 0 and standard deviation 1, never beyond 3.5. */
  double bell() {
    return (unit() + unit() + unit() + unit() - 2) * 1.7320508075688772;
  }

  /** One of the two whole numbers next to a number, so that it is the mean. */
  int about(double mean) {
    return (int) (mean + unit());
  }
}
