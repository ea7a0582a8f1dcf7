package io.muster.core.engine.columnar;

import io.muster.core.plan.Rule;
import java.util.BitSet;
import java.util.Optional;

/** A rule made ready. */
record ReadyRule(Rule rule, Node.Truths condition, Optional<Seed> seed, int askedOneByOne) {

  boolean isInclude() {
    return rule.effect() == Rule.Effect.INCLUDE;
  }

  /** Whether the rule keeps somebody of this answer. */
  boolean keeps(byte answer) {
    return (answer == Chunk.TRUE) == isInclude();
  }

  /** Keeps those of a chunk whom the rule keeps. */
  void keep(Chunk chunk) {
    byte[] answers = chunk.area.truths();
    condition.answer(chunk, answers);
    chunk.keep(answers, isInclude());
    chunk.area.give(answers);
  }

  /**
   * Keeps those of a chunk whom the rule keeps.
   *
   * @param seed those outside of whom nobody meets the rule, where that is known
   */
  void keep(Chunk chunk, Optional<BitSet> seed) {
    if (isInclude() || seed.isEmpty()) {
      keep(chunk);
      return;
    }
    int[] places = chunk.area.whole();
    int asked = 0;
    for (int place = 0; place < chunk.count; place++) {
      places[asked] = place;
      asked += seed.get().get(chunk.people[place]) ? 1 : 0;
    }
    Chunk some = chunk.at(places, asked);
    byte[] answers = chunk.area.truths();
    condition.answer(some, answers);
    int kept = 0;
    int next = 0;
    for (int place = 0; place < chunk.count; place++) {
      boolean isAsked = next < asked && places[next] == place;
      chunk.move(place, kept);
      kept += isAsked && answers[next] == Chunk.TRUE ? 0 : 1;
      next += isAsked ? 1 : 0;
    }
    chunk.count = kept;
    chunk.area.give(answers);
    chunk.area.give(places);
    some.giveBack();
  }
}
