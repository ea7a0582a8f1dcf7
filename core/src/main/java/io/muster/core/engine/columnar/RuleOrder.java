package io.muster.core.engine.columnar;

import io.muster.core.work.Patience;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The rules by what each costs for every person it loses, as a sample shows it. The order never changes who is a member. */
final class RuleOrder {
  private static final int LARGEST_SAMPLE = 512;
  private static final int SMALLEST_SAMPLE = 64;

  /** One of so many people is in the sample, unless that makes it too small or too large. */
  private static final int ONE_OF = 32;

  private RuleOrder() {}

  /**
   * A rule, and what is expected of it.
   *
   * @param place its place in the order written
   * @param cost what it costs for each person it loses
   * @param share of those it is asked of, how many it keeps
   */
  record Expected(int place, ReadyRule rule, double cost, double share) {}

  static List<Expected> of(
      List<ReadyRule> rules, Candidates candidates, BitSet wanted, Patience patience) {
    int size = Math.max(SMALLEST_SAMPLE, Math.min(LARGEST_SAMPLE, wanted.cardinality() / ONE_OF));
    Area area = new Area(size, patience);
    Chunk sample = candidates.sample(wanted, size, area);
    int asked = sample.count;
    int[] all = IntStream.range(0, asked).toArray();
    List<Expected> expected = new ArrayList<>();
    for (int place = 0; place < rules.size(); place++) {
      ReadyRule rule = rules.get(place);
      if (asked == 0) {
        expected.add(new Expected(place, rule, 0, 1));
      } else {
        Chunk left = sample.at(all, asked);
        long before = area.touched();
        rule.keep(left);
        double cost = asked + area.touched() - before;
        double lost = asked - left.count + 0.5;
        expected.add(new Expected(place, rule, cost / lost, (double) left.count / asked));
        left.giveBack();
      }
    }
    expected.sort(Comparator.comparingDouble(Expected::cost));
    return expected;
  }
}
