package io.muster.core.engine.columnar;

import io.muster.core.plan.Rule;
import java.util.Optional;

/** A rule made ready. */
record ReadyRule(Rule rule, Node.Truths condition, Optional<Seed> seed, int askedOneByOne) {

  /** Keeps those of a chunk whom the rule keeps. */
  void keep(Chunk chunk) {
    byte[] answers = chunk.area.truths();
    condition.answer(chunk, answers);
    byte wanted = Chunk.TRUE;
    boolean include = rule.effect() == Rule.Effect.INCLUDE;
    int kept = 0;
    for (int place = 0; place < chunk.count; place++) {
      chunk.people[kept] = chunk.people[place];
      chunk.index[kept] = chunk.index[place];
      kept += (answers[place] == wanted) == include ? 1 : 0;
    }
    chunk.count = kept;
    chunk.area.give(answers);
  }
}
