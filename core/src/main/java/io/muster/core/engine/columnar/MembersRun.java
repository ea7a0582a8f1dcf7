package io.muster.core.engine.columnar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the members of a cohort and nothing else: the index from code to people first, then rule after rule, each asked only of those who are left,
 * in the order that asks least. The order never changes who is a member.
 */
final class MembersRun {
  private final Candidates candidates;
  private final List<ReadyRule> rules;
  private final RuleSeeds seeds;
  private final Workers workers;

  MembersRun(Candidates candidates, List<ReadyRule> rules, RuleSeeds seeds, Workers workers) {
    this.candidates = candidates;
    this.rules = rules;
    this.seeds = seeds;
    this.workers = workers;
  }

  private static final class OfRange {
    private final List<RuleWork> work = new ArrayList<>();
    private FoundPeople kept = FoundPeople.of(new int[0], 0);
  }

  Members find() {
    BitSet wanted = candidates.all();
    List<Optional<BitSet>> including = seeds.including(workers);
    including.forEach(seed -> seed.ifPresent(wanted::and));
    List<RuleOrder.Expected> order = RuleOrder.of(rules, candidates, wanted, workers.patience());
    int asked = wanted.cardinality();
    int[] left = leftAfter(order, asked);
    List<Optional<BitSet>> excluding = seeds.excluding(askedOf(order, left, asked), workers);
    List<Optional<BitSet>> within = IntStream.range(0, rules.size())
        .mapToObj(rule -> including.get(rule).or(() -> excluding.get(rule)))
        .toList();
    List<OfRange> ranges = workers.each(
        wanted, (from, to, area) -> range(wanted, order, within, left, from, to, area));
    List<RuleWork> work = new ArrayList<>();
    for (OfRange range : ranges) {
      for (int i = 0; i < range.work.size(); i++) {
        if (i < work.size()) {
          work.set(i, work.get(i).plus(range.work.get(i)));
        } else {
          work.add(range.work.get(i));
        }
      }
    }
    BitSet members =
        FoundPeople.together(ranges.stream().map(r -> r.kept).toList(), candidates.people());
    return new Members(members, asked, List.copyOf(work));
  }

  private OfRange range(
      BitSet wanted,
      List<RuleOrder.Expected> order,
      List<Optional<BitSet>> within,
      int[] left,
      int from,
      int to,
      Area area) {
    Chunk chunk = candidates.chunk(wanted, from, to, area);
    OfRange range = new OfRange();
    for (int i = 0; i < order.size(); i++) {
      ReadyRule rule = order.get(i).rule();
      int asked = chunk.count;
      long rows = area.touched();
      long start = System.nanoTime();
      if (asked > 0) {
        rule.keep(chunk, within.get(order.get(i).place()));
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
    range.kept = FoundPeople.of(chunk.people, chunk.count);
    chunk.giveBack();
    return range;
  }

  /** How many people each rule is expected to leave, as if what the rules say had nothing to do with one another. */
  private static int[] leftAfter(List<RuleOrder.Expected> order, int people) {
    int[] left = new int[order.size()];
    double expected = people;
    for (int i = 0; i < left.length; i++) {
      expected *= order.get(i).share();
      left[i] = (int) Math.round(expected);
    }
    return left;
  }

  /** Of how many people each rule is expected to be asked, by its place in the order written. */
  private static int[] askedOf(List<RuleOrder.Expected> order, int[] left, int people) {
    int[] asked = new int[order.size()];
    for (int i = 0; i < asked.length; i++) {
      asked[order.get(i).place()] = i == 0 ? people : left[i - 1];
    }
    return asked;
  }
}
