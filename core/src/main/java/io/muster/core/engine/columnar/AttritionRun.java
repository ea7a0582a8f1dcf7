package io.muster.core.engine.columnar;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Counts how people come through the rules in the order written. Of those whom a rule lost, the rest are then asked in the order that costs
 * least whether it was that rule alone.
 */
final class AttritionRun {
  private static final int COULD_DIFFER = 3;
  private static final int TIED = 4;
  private static final int LOST_ALONE = 5;
  private static final int COUNTS = 6;

  private final Candidates candidates;
  private final List<ReadyRule> rules;
  private final Workers workers;
  private final Sureness sureness;

  AttritionRun(Candidates candidates, List<ReadyRule> rules, Workers workers, Sureness sureness) {
    this.candidates = candidates;
    this.rules = rules;
    this.workers = workers;
    this.sureness = sureness;
  }

  /** Asked of those who are unsure of a rule; the rule by its place. */
  interface Sureness {
    OneByOne.Sureness of(int person, int rule);
  }

  List<RuleCounts> counts() {
    List<RuleOrder.Expected> order =
        RuleOrder.of(rules, candidates, candidates.all(), workers.patience());
    List<Optional<BitSet>> seeds = RuleOrder.seeds(rules, candidates.people(), workers);
    int[][] all = new int[rules.size()][COUNTS];
    workers
        .each(candidates.people(), (from, to, area) -> range(from, to, area, order, seeds))
        .forEach(range -> add(all, range));
    return Arrays.stream(all)
        .map(c -> new RuleCounts(
            c[Chunk.TRUE],
            c[Chunk.FALSE],
            c[Chunk.UNKNOWN],
            c[COULD_DIFFER],
            c[TIED],
            c[LOST_ALONE]))
        .toList();
  }

  private static void add(int[][] all, int[][] range) {
    for (int rule = 0; rule < all.length; rule++) {
      for (int count = 0; count < COUNTS; count++) {
        all[rule][count] += range[rule][count];
      }
    }
  }

  private int[][] range(
      int from, int to, Area area, List<RuleOrder.Expected> order, List<Optional<BitSet>> seeds) {
    int[][] counts = new int[rules.size()][COUNTS];
    Lost lost = new Lost(area);
    Chunk chunk = candidates.weighed(from, to, area);
    for (int rule = 0; rule < rules.size(); rule++) {
      ask(chunk, rule, counts[rule], lost, seeds);
    }
    chunk.giveBack();
    Chunk others = candidates.none(from, area);
    lost.fill(others, candidates);
    for (RuleOrder.Expected next : order) {
      lost.keep(others, next);
    }
    lost.count(counts, others.count);
    others.giveBack();
    lost.giveBack();
    return counts;
  }

  /** Asks a rule of those left in hand; who is lost leaves it. */
  private void ask(Chunk chunk, int rule, int[] counts, Lost lost, List<Optional<BitSet>> seeds) {
    byte[] answers = chunk.area.truths();
    chunk.sure();
    rules.get(rule).condition().answer(chunk, answers);
    int kept = 0;
    for (int place = 0; place < chunk.count; place++) {
      int person = chunk.people[place];
      counts[answers[place]]++;
      if (chunk.isUnsure(place)) {
        chunk.area.goOn();
        OneByOne.Sureness sure = sureness.of(person, rule);
        counts[COULD_DIFFER] += sure.couldDiffer() ? 1 : 0;
        counts[TIED] += sure.tied() ? 1 : 0;
      }
      if (rules.get(rule).keeps(answers[place])) {
        chunk.move(place, kept++);
      } else if (couldPass(person, rule + 1, seeds)) {
        lost.add(person, rule);
      }
    }
    chunk.count = kept;
    chunk.area.give(answers);
  }

  /** Whether the index leaves it open that all rules from one on keep somebody. */
  private boolean couldPass(int person, int from, List<Optional<BitSet>> seeds) {
    for (int rule = from; rule < seeds.size(); rule++) {
      Optional<BitSet> seed = seeds.get(rule);
      if (rules.get(rule).isInclude() && seed.isPresent() && !seed.get().get(person)) {
        return false;
      }
    }
    return true;
  }

  /** Those of a range whom a rule lost and whom, as far as is known, every other rule keeps. */
  private static final class Lost {
    private final Area area;
    private final int[] people;
    private final int[] at;
    private int size;

    Lost(Area area) {
      this.area = area;
      this.people = area.whole();
      this.at = area.whole();
    }

    void add(int person, int rule) {
      people[size] = person;
      at[size++] = rule;
    }

    void fill(Chunk chunk, Candidates candidates) {
      for (int i = 0; i < size; i++) {
        candidates.add(chunk, people[i]);
      }
    }

    /** Asks a rule of those who were lost before they came to it. */
    void keep(Chunk chunk, RuleOrder.Expected next) {
      int[] places = area.whole();
      int asked = 0;
      for (int place = 0; place < chunk.count; place++) {
        places[asked] = place;
        asked += at[place] < next.place() ? 1 : 0;
      }
      if (asked > 0) {
        Chunk some = chunk.at(places, asked);
        byte[] answers = area.truths();
        next.rule().condition().answer(some, answers);
        remove(chunk, places, answers, asked, next.rule());
        area.give(answers);
        some.giveBack();
      }
      area.give(places);
    }

    private void remove(Chunk chunk, int[] places, byte[] answers, int asked, ReadyRule rule) {
      int kept = asked == 0 ? chunk.count : places[0];
      int next = 0;
      for (int place = kept; place < chunk.count; place++) {
        boolean isAsked = next < asked && places[next] == place;
        if (!isAsked || rule.keeps(answers[next])) {
          chunk.move(place, kept);
          at[kept++] = at[place];
        }
        next += isAsked ? 1 : 0;
      }
      chunk.count = kept;
    }

    void count(int[][] counts, int left) {
      for (int place = 0; place < left; place++) {
        counts[at[place]][LOST_ALONE]++;
      }
    }

    void giveBack() {
      area.give(at);
      area.give(people);
    }
  }
}
