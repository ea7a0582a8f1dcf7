package io.muster.core.engine.columnar;

import io.muster.core.store.PatientSet;
import io.muster.core.work.Crew;
import io.muster.core.work.Patience;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collector;

/**
 * Goes through a population in ranges of people, with several threads. What it answers does not depend on how many they are, and none of
 * them works on once it has answered.
 */
public final class Workers {
  /** So many people at a time, at least, of whom something is collected. */
  private static final int FEW = 512;

  /** Into so many ranges they are shared out at most: each costs what is collected of it anew. */
  private static final int RANGES = 64;

  /** Once in so many of whom something is collected it is asked whether to go on. */
  private static final int OFTEN = 16;

  private final Crew crew;
  private final int chunk;

  /**
   * Workers.
   *
   * @param chunk the most people of a range
   */
  public Workers(Crew crew, int chunk) {
    this.crew = crew;
    this.chunk = chunk;
  }

  Patience patience() {
    return crew.patience();
  }

  /** What is done with the people from one to before another. */
  interface Work<T> {
    T on(int from, int to, Area area);
  }

  /**
   * The result of each range, in order.
   *
   * @throws io.muster.core.work.Stopped if the run is to end
   */
  <T> List<T> each(int people, Work<T> work) {
    return each(people, chunk, work);
  }

  /**
   * The result of each range that together hold some people, in order. Where these are few their ranges are wide, and none holds more
   * of them than one of everybody.
   *
   * @throws io.muster.core.work.Stopped if the run is to end
   */
  <T> List<T> each(BitSet people, Work<T> work) {
    List<Range> ranges = ranges(people);
    return crew.each(ranges.size(), () -> {
      Area area = new Area(chunk, crew.patience());
      return range -> work.on(ranges.get(range).from, ranges.get(range).to, area);
    });
  }

  private record Range(int from, int to) {}

  private List<Range> ranges(BitSet people) {
    List<Range> ranges = new ArrayList<>();
    int from = 0;
    int held = 0;
    for (int at = 0; at < people.length(); at += chunk) {
      int more = people.get(at, at + chunk).cardinality();
      if (held + more > chunk) {
        ranges.add(new Range(from, at));
        from = at;
        held = 0;
      }
      held += more;
    }
    if (held > 0) {
      ranges.add(new Range(from, people.length()));
    }
    return ranges;
  }

  private <T> List<T> each(int people, int most, Work<T> work) {
    int ranges = (people + most - 1) / most;
    return crew.each(ranges, () -> {
      Area area = new Area(most, crew.patience());
      return range -> work.on(range * most, Math.min(people, (range + 1) * most), area);
    });
  }

  /**
   * What is made of some people, collected in their order: range by range, and then merged.
   *
   * @throws io.muster.core.work.Stopped if the run is to end
   */
  public <T, A, R> R collect(
      PatientSet people, Function<int[], List<T>> make, Collector<T, A, R> into) {
    int[] all = people.stream().toArray();
    List<A> ranges =
        each(all.length, Math.min(chunk, Math.max(FEW, all.length / RANGES)), (from, to, area) -> {
          A some = into.supplier().get();
          List<T> made = make.apply(Arrays.copyOfRange(all, from, to));
          for (int i = 0; i < made.size(); i++) {
            if (i % OFTEN == 0) {
              area.goOn();
            }
            into.accumulator().accept(some, made.get(i));
          }
          return some;
        });
    A whole = ranges.stream().reduce(into.combiner()).orElseGet(into.supplier());
    return into.finisher().apply(whole);
  }

  /** What is made of each of some things, in order. */
  <S, T> List<T> all(List<S> things, Function<S, T> make) {
    return each(things.size(), 1, (from, to, area) -> make.apply(things.get(from)));
  }
}
