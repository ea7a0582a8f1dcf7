package io.muster.core.engine.columnar;

import java.util.ArrayList;
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
  private final RuleSeeds seeds;
  private final Workers workers;
  private final Sureness sureness;

  AttritionRun(
      Candidates candidates,
      List<ReadyRule> rules,
      RuleSeeds seeds,
      Workers workers,
      Sureness sureness) {
    this.candidates = candidates;
    this.rules = rules;
    this.seeds = seeds;
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
    List<Optional<BitSet>> found = seeds.all(workers);
    List<long[]> open = open(found);
    int[][] all = new int[rules.size()][COUNTS];
    workers
        .each(candidates.people(), (from, to, area) -> range(from, to, area, order, found, open))
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

  /** For each rule those of whom the index leaves it open that all rules after it keep them, a bit each. */
  private List<long[]> open(List<Optional<BitSet>> found) {
    List<long[]> open = new ArrayList<>();
    BitSet left = candidates.all();
    for (int rule = rules.size() - 1; rule >= 0; rule--) {
      open.add(0, Arrays.copyOf(left.toLongArray(), candidates.people() / Long.SIZE + 1));
      if (rules.get(rule).isInclude()) {
        found.get(rule).ifPresent(left::and);
      }
    }
    return open;
  }

  private int[][] range(
      int from,
      int to,
      Area area,
      List<RuleOrder.Expected> order,
      List<Optional<BitSet>> found,
      List<long[]> open) {
    int[][] counts = new int[rules.size()][COUNTS];
    Lost lost = new Lost(area);
    Chunk chunk = candidates.weighed(from, to, area);
    for (int rule = 0; rule < rules.size(); rule++) {
      ask(chunk, rule, counts[rule], found.get(rule), lost, open.get(rule));
    }
    chunk.giveBack();
    Chunk others = candidates.none(from, area);
    lost.fill(others);
    for (RuleOrder.Expected next : order) {
      lost.keep(others, next);
    }
    lost.count(counts, others.count);
    others.giveBack();
    lost.giveBack();
    return counts;
  }

  /** Asks a rule of those left in hand; who is lost leaves it. */
  private void ask(
      Chunk chunk, int rule, int[] counts, Optional<BitSet> seed, Lost lost, long[] open) {
    byte[] answers = chunk.area.truths();
    chunk.sure();
    rules.get(rule).answer(chunk, answers, seed);
    chunk.eachUnsure(person -> {
      chunk.area.goOn();
      OneByOne.Sureness sure = sureness.of(person, rule);
      counts[COULD_DIFFER] += sure.couldDiffer() ? 1 : 0;
      counts[TIED] += sure.tied() ? 1 : 0;
    });
    int otherwise = rules.get(rule).isInclude() ? 0 : 1;
    int met = 0;
    int unknown = 0;
    int kept = 0;
    for (int place = 0; place < chunk.count; place++) { // no branch, which would be guessed wrong
      int person = chunk.people[place];
      int isMet = answers[place] & Chunk.TRUE;
      int isKept = isMet ^ otherwise;
      met += isMet;
      unknown += answers[place] >> 1;
      lost.add(person, rule, (int) (open[person >> 6] >>> person) & ~isKept & 1);
      chunk.move(place, kept);
      kept += isKept;
    }
    counts[Chunk.TRUE] += met;
    counts[Chunk.UNKNOWN] += unknown;
    counts[Chunk.FALSE] += chunk.count - met - unknown;
    chunk.count = kept;
    chunk.area.give(answers);
  }

  /** Those of a range whom a rule lost and whom, as far as is known, every other rule keeps. */
  private final class Lost {
    private final Area area;
    private final int[] people;
    private final int[] at;
    private int size;

    Lost(Area area) {
      this.area = area;
      this.people = area.whole();
      this.at = area.whole();
    }

    /**
     * Adds somebody.
     *
     * @param times 1, or 0 for nobody
     */
    void add(int person, int rule, int times) {
      people[size] = person;
      at[size] = rule;
      size += times;
    }

    void fill(Chunk chunk) {
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
        next.rule().condition().hold(some, answers);
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
