package io.muster.core.engine.columnar;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The people of the seeds of rules, each found when it is first of use, and then kept. Safe for use by several threads. */
final class RuleSeeds {
  /** A seed is of use where it leaves out a quarter of the people. */
  private static final double AT_MOST = 0.75;

  /** To ask somebody a rule takes so many times as long as to find somebody in the index. */
  private static final int ASKING = 8;

  private final List<ReadyRule> rules;
  private final int people;
  private final Map<Integer, BitSet> found = new ConcurrentHashMap<>();

  RuleSeeds(List<ReadyRule> rules, int people) {
    this.rules = rules;
    this.people = people;
  }

  /** For each rule, those outside of whom nobody meets it; none where nothing is known of that, or too few are left out. */
  List<Optional<BitSet>> all(Workers workers) {
    return of(rule -> true, workers);
  }

  /** Those of the rules that include, as far as they are worth looking for beside the smallest of them. */
  List<Optional<BitSet>> including(Workers workers) {
    int smallest = IntStream.range(0, rules.size())
        .filter(rule -> rules.get(rule).isInclude())
        .map(this::atMost)
        .min()
        .orElse(people);
    return of(rule -> rules.get(rule).isInclude() && isWorth(rule, smallest), workers);
  }

  /**
   * Those of the rules that exclude, as far as they are worth looking for.
   *
   * @param asked of how many people each rule is expected to be asked
   */
  List<Optional<BitSet>> excluding(int[] asked, Workers workers) {
    return of(rule -> !rules.get(rule).isInclude() && isWorth(rule, asked[rule]), workers);
  }

  private boolean isWorth(int rule, int asked) {
    return atMost(rule) <= (long) ASKING * asked;
  }

  private int atMost(int rule) {
    return rules.get(rule).seed().map(Seed::atMost).orElse(people);
  }

  private List<Optional<BitSet>> of(IntPredicate wanted, Workers workers) {
    List<Integer> places = IntStream.range(0, rules.size()).boxed().toList();
    return workers.all(
        places,
        rule -> rules
            .get(rule)
            .seed()
            .filter(seed -> wanted.test(rule) && seed.atMost() <= people * AT_MOST)
            .map(seed -> found.computeIfAbsent(rule, r -> seed.people(workers))));
  }
}
