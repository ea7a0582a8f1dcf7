package io.muster.core.engine.columnar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Counts how people come through the rules in the order written. Whoever a rule loses stays in hand until a second one would lose them too, so that
 * it is known how many each lost alone.
 */
final class AttritionRun {
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
    List<RuleCounts> all =
        new ArrayList<>(rules.stream().map(r -> RuleCounts.NONE).toList());
    for (List<RuleCounts> range : workers.each(candidates.people(), this::range)) {
      for (int rule = 0; rule < all.size(); rule++) {
        all.set(rule, all.get(rule).plus(range.get(rule)));
      }
    }
    return all;
  }

  private static final int NOT_LOST = -1;

  private static final int COULD_DIFFER = 3;
  private static final int TIED = 4;
  private static final int LOST_ALONE = 5;

  private List<RuleCounts> range(int from, int to, Area area) {
    Chunk chunk = candidates.weighed(from, to, area);
    int[] lostAt = area.whole();
    byte[] answers = area.truths();
    Arrays.fill(lostAt, 0, chunk.count, NOT_LOST);
    int[][] counts = new int[rules.size()][LOST_ALONE + 1];
    for (int rule = 0; rule < rules.size(); rule++) {
      chunk.sure();
      rules.get(rule).condition().answer(chunk, answers);
      int kept = 0;
      for (int place = 0; place < chunk.count; place++) {
        byte answer = answers[place];
        boolean keeps = RuleCounts.keeps(rules.get(rule).rule(), answer);
        int lost = lostAt[place];
        if (lost == NOT_LOST) {
          counts[rule][answer]++;
          if (chunk.isUnsure(place)) {
            weigh(chunk, place, rule, counts[rule]);
          }
          lost = keeps ? NOT_LOST : rule;
        } else if (!keeps) {
          continue;
        }
        chunk.people[kept] = chunk.people[place];
        chunk.index[kept] = chunk.index[place];
        lostAt[kept++] = lost;
      }
      chunk.count = kept;
    }
    for (int place = 0; place < chunk.count; place++) {
      if (lostAt[place] != NOT_LOST) {
        counts[lostAt[place]][LOST_ALONE]++;
      }
    }
    area.give(answers);
    area.give(lostAt);
    chunk.giveBack();
    return Arrays.stream(counts)
        .map(c -> new RuleCounts(
            c[Chunk.TRUE],
            c[Chunk.FALSE],
            c[Chunk.UNKNOWN],
            c[COULD_DIFFER],
            c[TIED],
            c[LOST_ALONE]))
        .toList();
  }

  private void weigh(Chunk chunk, int place, int rule, int[] counts) {
    chunk.area.goOn();
    OneByOne.Sureness sure = sureness.of(chunk.people[place], rule);
    counts[COULD_DIFFER] += sure.couldDiffer() ? 1 : 0;
    counts[TIED] += sure.tied() ? 1 : 0;
  }
}
