package io.muster.core.engine.columnar;

import io.muster.core.plan.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the members of a cohort and nothing else: the index from code to people first, then rule after rule, each asked only of those who are left,
 * in the order that asks least. The order never changes who is a member.
 */
final class MembersRun {
  /** A seed is worth its making where it leaves out most people. */
  private static final int SEED_AT_MOST_ONE_IN = 4;

  private static final int SAMPLE = 512;

  private final Candidates candidates;
  private final List<ReadyRule> rules;
  private final Workers workers;

  MembersRun(Candidates candidates, List<ReadyRule> rules, Workers workers) {
    this.candidates = candidates;
    this.rules = rules;
    this.workers = workers;
  }

  /** A rule, and what it is expected to keep of those before it. */
  private record Expected(ReadyRule rule, double cost, double share) {}

  private static final class OfRange {
    private final List<RuleWork> work = new ArrayList<>();
    private int[] kept = {};
  }

  Members find() {
    BitSet wanted = seeded();
    List<Expected> order = inOrder(wanted);
    int asked = wanted.cardinality();
    int[] left = leftAfter(order, asked);
    BitSet members = new BitSet();
    List<RuleWork> work = new ArrayList<>();
    for (OfRange range : workers.each(
        candidates.people(), (from, to, area) -> range(wanted, order, left, from, to, area))) {
      for (int person : range.kept) {
        members.set(person);
      }
      for (int i = 0; i < range.work.size(); i++) {
        if (i < work.size()) {
          work.set(i, work.get(i).plus(range.work.get(i)));
        } else {
          work.add(range.work.get(i));
        }
      }
    }
    return new Members(members, asked, List.copyOf(work));
  }

  private OfRange range(
      BitSet wanted, List<Expected> order, int[] left, int from, int to, Area area) {
    Chunk chunk = candidates.chunk(wanted, from, to, area);
    OfRange range = new OfRange();
    for (int i = 0; i < order.size(); i++) {
      ReadyRule rule = order.get(i).rule();
      int asked = chunk.count;
      long rows = area.touched();
      long start = System.nanoTime();
      if (asked > 0) {
        rule.keep(chunk);
      }
      range.work.add(new RuleWork(
          rule.rule(),
          left[i],
          asked,
          chunk.count,
          area.touched() - rows,
          System.nanoTime() - start,
          rule.askedOneByOne()));
    }
    range.kept = Arrays.copyOf(chunk.people, chunk.count);
    chunk.giveBack();
    return range;
  }

  /** The candidates, without those whom the index leaves out. */
  private BitSet seeded() {
    BitSet wanted = candidates.all();
    rules.stream()
        .filter(r -> r.rule().effect() == Rule.Effect.INCLUDE)
        .flatMap(r -> r.seed().stream())
        .filter(s -> s.atMost() <= candidates.people() / SEED_AT_MOST_ONE_IN)
        .sorted(Comparator.comparingInt(Seed::atMost))
        .forEach(seed -> wanted.and(seed.people()));
    return wanted;
  }

  /** The rules by what they cost for each person they lose, as a sample shows it. */
  private List<Expected> inOrder(BitSet wanted) {
    Area area = new Area(SAMPLE, workers.patience());
    List<Expected> expected = new ArrayList<>();
    for (ReadyRule rule : rules) {
      Chunk sample = candidates.sample(wanted, SAMPLE, area);
      int asked = sample.count;
      if (asked == 0) {
        expected.add(new Expected(rule, 0, 1));
      } else {
        long before = area.touched();
        rule.keep(sample);
        double cost = asked + area.touched() - before;
        double lost = asked - sample.count + 0.5;
        expected.add(new Expected(rule, cost / lost, (double) sample.count / asked));
      }
      sample.giveBack();
    }
    expected.sort(Comparator.comparingDouble(Expected::cost));
    return expected;
  }

  /** How many people each rule is expected to leave, as if what the rules say had nothing to do with one another. */
  private static int[] leftAfter(List<Expected> order, int people) {
    int[] left = new int[order.size()];
    double expected = people;
    for (int i = 0; i < left.length; i++) {
      expected *= order.get(i).share();
      left[i] = (int) Math.round(expected);
    }
    return left;
  }
}
