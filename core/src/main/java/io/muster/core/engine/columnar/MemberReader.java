package io.muster.core.engine.columnar;

import com.google.common.collect.MapMaker;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.store.PatientStore;
import io.muster.core.work.Patience;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** Reads what an outreach asks of its members, each question made ready once. Safe for use by several threads. */
public final class MemberReader {
  private final NodeMaker maker;
  private final int end;
  private final ConcurrentLinkedQueue<Area> areas = new ConcurrentLinkedQueue<>();

  /** By the question itself, not by what it says, for as long as somebody else knows it. */
  private final ConcurrentMap<Object, Optional<? extends Node>> ready =
      new MapMaker().weakKeys().makeMap();

  /**
   * A reader.
   *
   * @param cohorts other cohorts that are asked about
   * @param cutOff the last day seen
   */
  public MemberReader(
      PatientStore store,
      OneByOne oneByOne,
      Function<CohortPlan, OtherCohort> cohorts,
      LocalDate cutOff) {
    this.maker = NodeMaker.of(store, oneByOne, cohorts, Optional.empty());
    this.end = Math.toIntExact(cutOff.toEpochDay());
  }

  /**
   * What is made of a member's records; empty where no node knows how to find them.
   *
   * @param reached the day each step was reached, for those that were
   */
  public <T> Optional<T> find(
      int person,
      int indexDay,
      Records records,
      Map<String, LocalDate> reached,
      Function<MemberRows, T> make) {
    return ready(records, () -> maker.knownRows(records)).map(node -> {
      Node.Rows rows = (Node.Rows) node;
      Area area = area();
      Chunk chunk = Chunk.ofMember(area, end, person, indexDay, reached);
      Finding found = area.finding();
      rows.find(chunk, found);
      T made = make.apply(new MemberRows(rows.table(), found));
      area.give(found);
      chunk.giveBack();
      areas.offer(area);
      return made;
    });
  }

  /**
   * A date of a member's, as days since 1970-01-01 or {@link io.muster.core.store.RecordTable#NO_DAY}; empty where no node knows it.
   *
   * @param reached the day each step was reached, for those that were
   */
  public OptionalInt day(
      int person, int indexDay, Expression date, Map<String, LocalDate> reached) {
    Optional<? extends Node> node =
        ready(date, () -> maker.known(date).filter(Node.Days.class::isInstance));
    if (node.isEmpty()) {
      return OptionalInt.empty();
    }
    Area area = area();
    Chunk chunk = Chunk.ofMember(area, end, person, indexDay, reached);
    int[] days = area.whole();
    ((Node.Days) node.get()).answer(chunk, days);
    int day = days[0];
    area.give(days);
    chunk.giveBack();
    areas.offer(area);
    return OptionalInt.of(day);
  }

  private Area area() {
    Area free = areas.poll();
    return free == null ? new Area(1, new Patience(Optional.empty())) : free;
  }

  private Optional<? extends Node> ready(Object question, MakesReady made) {
    Optional<? extends Node> known = ready.get(question);
    if (known == null) {
      synchronized (maker) {
        known = made.node();
      }
      ready.put(question, known);
    }
    return known;
  }

  private interface MakesReady {
    Optional<? extends Node> node();
  }
}
