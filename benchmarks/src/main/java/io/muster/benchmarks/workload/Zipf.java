package io.muster.benchmarks.workload;

/** Draws numbers from 0 of which each is less likely than the one before, as Zipf found of words: in proportion to 1 / (n + 1). */
final class Zipf {
  private final double[] keep;
  private final int[] other;

  /** Numbers less than the bound. */
  Zipf(int bound) {
    double sum = 0;
    for (int n = bound; n > 0; n--) {
      sum += 1.0 / n;
    }
    keep = new double[bound];
    other = new int[bound];
    int[] small = new int[bound];
    int[] large = new int[bound];
    int smalls = 0;
    int larges = 0;
    for (int n = 0; n < bound; n++) {
      keep[n] = bound / (sum * (n + 1));
      if (keep[n] < 1) {
        small[smalls++] = n;
      } else {
        large[larges++] = n;
      }
    }
    // Walker's alias method: each place holds one number and a piece of one that is too likely for
    // its own.
    while (smalls > 0 && larges > 0) {
      int poor = small[--smalls];
      int rich = large[larges - 1];
      other[poor] = rich;
      keep[rich] -= 1 - keep[poor];
      if (keep[rich] < 1) {
        small[smalls++] = rich;
        larges--;
      }
    }
    while (smalls > 0) {
      keep[small[--smalls]] = 1;
    }
    while (larges > 0) {
      keep[large[--larges]] = 1;
    }
  }

  int draw(Draw draw) {
    double place = draw.unit() * keep.length;
    int n = (int) place;
    return place - n < keep[n] ? n : other[n];
  }
}
