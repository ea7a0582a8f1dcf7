package io.muster.core.engine.columnar;

import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.plan.Expression;
import io.muster.core.schema.Value;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/** Each person's own index date. Immutable. */
final class OwnDays {
  private final int[] days;
  private final BitSet unsure;

  private OwnDays(int[] days, BitSet unsure) {
    this.days = days;
    this.unsure = unsure;
  }

  /**
   * Asks everybody wanted.
   *
   * @param end the last day of the data
   */
  static OwnDays of(
      Expression event, BitSet asked, int people, int end, NodeMaker maker, Workers workers) {
    Node.Days node = node(event, maker);
    int[] days = new int[people];
    BitSet unsure = new BitSet();
    workers
        .each(people, (from, to, area) -> {
          Chunk chunk = new Chunk(area, end, from, true);
          for (int person = asked.nextSetBit(from);
              person >= 0 && person < to;
              person = asked.nextSetBit(person + 1)) {
            chunk.add(person, end);
          }
          int[] found = area.whole();
          node.answer(chunk, found);
          Arrays.fill(days, from, to, NO_DAY);
          BitSet doubtful = new BitSet();
          for (int place = 0; place < chunk.count; place++) {
            days[chunk.people[place]] = found[place];
            doubtful.set(chunk.people[place], chunk.isUnsure(place));
          }
          area.give(found);
          chunk.giveBack();
          return doubtful;
        })
        .forEach(unsure::or);
    return new OwnDays(days, unsure);
  }

  /** By person, {@link io.muster.core.store.RecordTable#NO_DAY} where there is none. */
  int[] days() {
    return days;
  }

  /** Those who may have another, or theirs only by a tie. */
  BitSet unsure() {
    return (BitSet) unsure.clone();
  }

  private static Node.Days node(Expression event, NodeMaker maker) {
    Optional<Node> known = maker.known(event);
    if (known.isPresent() && known.get() instanceof Node.Days days) {
      return days;
    }
    return (chunk, days) -> {
      for (int place = 0; place < chunk.count; place++) {
        chunk.area.goOn();
        Value day = maker.oneByOne().beforeIndex(chunk.people[place], event);
        days[place] =
            day instanceof Value.Day date ? Math.toIntExact(date.date().toEpochDay()) : NO_DAY;
        chunk.unsure(place);
      }
    };
  }
}
