package io.muster.evaluation.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody with all outputs of a release, the sums and the rules, who tries everything: whole numbers within what each output
 * allows, halved and narrowed over the sums until they fit or cannot. Shares no code with the audit but what a number says of its
 * count.
 */
final class Attacker {
  /** Enough for any table of the tests; a question left open here would be a test that says nothing. */
  private static final int PATIENCE = 200_000;

  private final Map<Cell, Integer> places = new LinkedHashMap<>();
  private final List<int[]> sums = new ArrayList<>();
  private final int[] lowest;
  private final int[] highest;
  private int patience;

  Attacker(Release release) {
    release.told().keySet().forEach(this::place);
    for (Sum sum : release.sums()) {
      sums.add(sum.members().stream().mapToInt(this::place).toArray());
    }
    lowest = new int[places.size()];
    highest = new int[places.size()];
    int most = release.told().values().stream()
        .mapToInt(t -> t.count() instanceof KnownCount known ? known.number() + 5 : 20)
        .sum();
    places.forEach((cell, place) -> {
      Told told = release.told().get(cell);
      lowest[place] = told == null ? 0 : told.range().lowest();
      highest[place] = told == null ? 2 * most : Math.min(2 * most, told.range().highest());
    });
  }

  private int place(Cell cell) {
    places.putIfAbsent(cell, places.size());
    return places.get(cell);
  }

  /** Every cell, told or only worked out. */
  List<Cell> cells() {
    return List.copyOf(places.keySet());
  }

  /** Whether nothing excludes that the cell is at least this. */
  boolean canBeAtLeast(Cell cell, int number) {
    int[] low = lowest.clone();
    low[place(cell)] = Math.max(low[place(cell)], number);
    return possible(low, highest.clone());
  }

  /** Whether nothing excludes that the cell is at most this. */
  boolean canBeAtMost(Cell cell, int number) {
    int[] high = highest.clone();
    high[place(cell)] = Math.min(high[place(cell)], number);
    return possible(lowest.clone(), high);
  }

  private boolean possible(int[] low, int[] high) {
    patience = PATIENCE;
    return search(low, high);
  }

  private boolean search(int[] low, int[] high) {
    if (patience-- == 0) {
      throw new IllegalStateException("too large a table to try everything");
    }
    if (!narrow(low, high)) {
      return false;
    }
    int open = -1;
    for (int i = 0; i < low.length; i++) {
      if (low[i] < high[i] && (open < 0 || high[i] - low[i] < high[open] - low[open])) {
        open = i;
      }
    }
    if (open < 0) {
      return true;
    }
    int middle = (low[open] + high[open]) >>> 1;
    int[] upTo = high.clone();
    upTo[open] = middle;
    if (search(low.clone(), upTo)) {
      return true;
    }
    int[] from = low.clone();
    from[open] = middle + 1;
    return search(from, high.clone());
  }

  /** Narrows every range by the sums until nothing changes; false if nothing is left. */
  private boolean narrow(int[] low, int[] high) {
    int[] beforeLow;
    int[] beforeHigh;
    do {
      beforeLow = low.clone();
      beforeHigh = high.clone();
      for (int[] sum : sums) {
        long slackLow = -high[sum[0]];
        long slackHigh = -low[sum[0]];
        for (int i = 1; i < sum.length; i++) {
          slackLow += low[sum[i]];
          slackHigh += high[sum[i]];
        }
        for (int i = 0; i < sum.length; i++) {
          int cell = sum[i];
          long from = i == 0 ? slackLow + high[cell] : high[cell] - slackHigh;
          long to = i == 0 ? slackHigh + low[cell] : low[cell] - slackLow;
          low[cell] = (int) Math.max(low[cell], from);
          high[cell] = (int) Math.min(high[cell], to);
          if (low[cell] > high[cell]) {
            return false;
          }
        }
        // Ranges moved while the sum was read: the next round reads it again.
      }
    } while (!Arrays.equals(beforeLow, low) || !Arrays.equals(beforeHigh, high));
    return true;
  }
}
