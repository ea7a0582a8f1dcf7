package io.muster.core.engine.columnar;

import io.muster.core.plan.Rule;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A rule made ready.
 *
 * @param outside what the condition is for everybody outside of the seed, where that is the same for all of them and sure
 * @param inTime where it is all that the condition asks of people of the seed
 */
record ReadyRule(
    Rule rule,
    Node.Truths condition,
    Optional<Seed> seed,
    Optional<Byte> outside,
    Optional<InTime> inTime,
    int askedOneByOne) {

  boolean isInclude() {
    return rule.effect() == Rule.Effect.INCLUDE;
  }

  /** Whether the rule keeps somebody of this answer. */
  boolean keeps(byte answer) {
    return (answer == Chunk.TRUE) == isInclude();
  }

  /**
   * Answers the condition for everybody of a chunk.
   *
   * @param seed those outside of whom nobody meets it, where that is known
   */
  void answer(Chunk chunk, byte[] answers, Optional<BitSet> seed) {
    if (seed.isEmpty() || outside.isEmpty()) {
      condition.answer(chunk, answers);
      return;
    }
    int[] places = chunk.area.whole();
    Chunk some = within(chunk, seed.get(), places);
    byte[] found = chunk.area.truths();
    ask(some, found, condition::answer);
    Arrays.fill(answers, 0, chunk.count, outside.get());
    for (int at = 0; at < some.count; at++) {
      answers[places[at]] = found[at];
    }
    chunk.area.give(found);
    some.giveBack();
    chunk.area.give(places);
  }

  /** Those of a chunk who are in a seed, to be given back; their places are noted. */
  private static Chunk within(Chunk chunk, BitSet seed, int[] places) {
    if (chunk.count == 0) {
      return chunk.at(places, 0);
    }
    int first = chunk.people[0] & -Long.SIZE;
    int last = chunk.people[chunk.count - 1];
    long[] bits =
        Arrays.copyOf(seed.get(first, last + 1).toLongArray(), (last - first) / Long.SIZE + 1);
    int within = 0;
    for (int place = 0; place < chunk.count; place++) { // no branch, which would be guessed wrong
      int person = chunk.people[place];
      places[within] = place;
      within += (int) (bits[(person - first) >> 6] >>> person) & 1;
    }
    return chunk.at(places, within);
  }

  /** Keeps those of a chunk whom the rule keeps. */
  void keep(Chunk chunk) {
    byte[] answers = chunk.area.truths();
    condition.hold(chunk, answers);
    chunk.keep(answers, isInclude());
    chunk.area.give(answers);
  }

  /**
   * Keeps those of a chunk whom the rule keeps.
   *
   * @param seed those outside of whom nobody meets the rule, where that is known; a rule that includes is asked of nobody else
   */
  void keep(Chunk chunk, Optional<BitSet> seed) {
    if (seed.isEmpty()) {
      keep(chunk);
    } else if (isInclude()) {
      byte[] answers = chunk.area.truths();
      ask(chunk, answers, condition::hold);
      chunk.keep(answers, true);
      chunk.area.give(answers);
    } else {
      keepOthers(chunk, seed.get());
    }
  }

  private void keepOthers(Chunk chunk, BitSet seed) {
    int[] places = chunk.area.whole();
    Chunk some = within(chunk, seed, places);
    byte[] answers = chunk.area.truths();
    ask(some, answers, condition::hold);
    byte[] lost = chunk.area.truths();
    Arrays.fill(lost, 0, chunk.count, Chunk.FALSE);
    for (int at = 0; at < some.count; at++) {
      lost[places[at]] = answers[at];
    }
    chunk.keep(lost, false);
    chunk.area.give(lost);
    chunk.area.give(answers);
    chunk.area.give(places);
    some.giveBack();
  }

  /** Answers the condition for people who are all in the seed. */
  private void ask(Chunk chunk, byte[] answers, BiConsumer<Chunk, byte[]> asking) {
    if (inTime.isEmpty()) {
      asking.accept(chunk, answers);
      return;
    }
    int[] places = chunk.area.whole();
    int open = 0;
    for (int place = 0; place < chunk.count; place++) {
      answers[place] = Chunk.TRUE;
      places[open] = place;
      open += inTime.get().areAll(chunk.people[place]) ? 0 : 1;
    }
    int some = open;
    int fetched = 0;
    for (int at = 0; at < some; at++) {
      fetched |= inTime.get().ofLast(chunk.people[places[at]]);
    }
    chunk.area.fetched = fetched;
    open = 0;
    for (int at = 0; at < some; at++) {
      if (!inTime.get().isSure(chunk.people[places[at]])) {
        places[open++] = places[at];
      }
    }
    Chunk others = chunk.at(places, open);
    byte[] found = chunk.area.truths();
    asking.accept(others, found);
    for (int at = 0; at < open; at++) {
      answers[places[at]] = found[at];
    }
    chunk.area.give(found);
    others.giveBack();
    chunk.area.give(places);
  }
}
