package io.muster.core.engine.columnar;

import io.muster.core.work.Patience;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rules by what each costs for every person it loses, as a sample shows it. The order never changes who is a member. */
final class RuleOrder {
  private static final int SAMPLE = 512;

  /** A seed is worth its making where it leaves out a quarter of the people. */
  private static final double SEED_AT_MOST = 0.75;

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
    Area area = new Area(SAMPLE, patience);
    Chunk sample = candidates.sample(wanted, SAMPLE, area);
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

  /** Those for whom the index leaves it open whether they meet each of some rules; none of a rule for which it leaves out few. */
  static List<Optional<BitSet>> seeds(List<ReadyRule> rules, int people, Workers workers) {
    return workers.all(
        rules,
        rule ->
            rule.seed().filter(seed -> seed.atMost() <= people * SEED_AT_MOST).map(Seed::people));
  }
}
