package io.muster.core.engine.columnar;

import com.google.common.collect.MapMaker;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Records;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import io.muster.core.work.Patience;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads what is asked of some people who are given, each question made ready once. Nothing is answered where no node knows how. Safe for
 * use by several threads.
 */
public final class PeopleReader {
  private final NodeMaker maker;
  private final NodeMaker beforeIndex;
  private final int asOf;
  private final int end;
  private final boolean toEnd;
  private final ConcurrentLinkedQueue<Area> areas = new ConcurrentLinkedQueue<>();

  /** By the question itself, not by what it says, for as long as somebody else knows it. */
  private final ConcurrentMap<Object, Optional<? extends Node>> ready =
      new MapMaker().weakKeys().makeMap();

  private PeopleReader(
      PatientStore store,
      OneByOne oneByOne,
      Function<CohortPlan, OtherCohort> cohorts,
      LocalDate end,
      boolean toEnd) {
    this.maker = NodeMaker.of(store, oneByOne, cohorts, Optional.empty());
    this.beforeIndex = NodeMaker.beforeIndex(store, oneByOne, cohorts);
    this.asOf = Math.toIntExact(store.asOf().toEpochDay());
    this.end = Math.toIntExact(end.toEpochDay());
    this.toEnd = toEnd;
  }

  /**
   * A reader of what an outreach asks, which sees everything up to its cut-off.
   *
   * @param cohorts other cohorts that are asked about
   */
  public static PeopleReader ofOutreach(
      PatientStore store,
      OneByOne oneByOne,
      Function<CohortPlan, OtherCohort> cohorts,
      LocalDate cutOff) {
    return new PeopleReader(store, oneByOne, cohorts, cutOff, true);
  }

  /**
   * A reader of what a cohort asks, which sees nothing after the index date unless the question says so.
   *
   * @param cohorts other cohorts that are asked about
   */
  public static PeopleReader ofCohort(
      PatientStore store, OneByOne oneByOne, Function<CohortPlan, OtherCohort> cohorts) {
    return new PeopleReader(store, oneByOne, cohorts, store.asOf(), false);
  }

  /** People's index dates, as days since 1970-01-01, or {@link RecordTable#NO_DAY}. */
  public Optional<int[]> index(IndexDate index, int[] people) {
    if (index.fixed().isPresent()) {
      int[] days = new int[people.length];
      Arrays.fill(days, Math.toIntExact(index.fixed().get().toEpochDay()));
      return Optional.of(days);
    }
    Expression own = index.own().orElseThrow();
    int[] notYet = new int[people.length];
    Arrays.fill(notYet, asOf);
    return ready(own, () -> beforeIndex.known(own).filter(Node.Days.class::isInstance))
        .map(node -> in(people, notYet, asOf, Chunk.Sights.OF_COHORT, chunk -> days(node, chunk)));
  }

  /** Makes something of a table, its rows that were found, the days of their dates, where those of each person end, and of whom more could still come. */
  public interface MakesOfRows<T> {
    T of(RecordTable table, int[] rows, int[] days, int[] ends, BitSet unfinished);
  }

  /**
   * What is made of people's records.
   *
   * @param index their index dates
   * @param reached the days each step was reached, by their places
   */
  public <T> Optional<T> find(
      int[] people, int[] index, Map<String, int[]> reached, Records records, MakesOfRows<T> make) {
    return ready(records, () -> maker.knownRows(records))
        .map(node -> in(people, index, end, new Chunk.Sights(toEnd, reached), chunk -> {
          Node.Rows rows = (Node.Rows) node;
          Finding found = chunk.area.finding();
          rows.find(chunk, found);
          int[] all = found.rows.all();
          int[] days = new int[all.length];
          found.rows.days(rows.table().days(), days);
          int[] ends = found.rows.ends();
          BitSet unfinished = new BitSet();
          boolean couldBeMore = found.couldBeMore(chunk);
          for (int place = 0; couldBeMore && place < chunk.count; place++) {
            if (found.most(place) > found.size(place)) {
              unfinished.set(place);
            }
          }
          chunk.area.give(found);
          return make.of(rows.table(), all, days, ends, unfinished);
        }));
  }

  /**
   * Dates of people's, as days since 1970-01-01 or {@link RecordTable#NO_DAY}.
   *
   * @param index their index dates
   * @param reached the days each step was reached, by their places
   */
  public Optional<int[]> days(
      int[] people, int[] index, Map<String, int[]> reached, Expression date) {
    return ready(date, () -> maker.known(date).filter(Node.Days.class::isInstance))
        .map(node ->
            in(people, index, end, new Chunk.Sights(toEnd, reached), chunk -> days(node, chunk)));
  }

  private static int[] days(Node node, Chunk chunk) {
    int[] days = new int[chunk.count];
    ((Node.Days) node).answer(chunk, days);
    return days;
  }

  /**
   * People's answers to a question, by their places.
   *
   * @param index their index dates
   */
  public Optional<List<Value>> answers(int[] people, int[] index, Expression question) {
    return ready(question, () -> maker.known(question))
        .map(node -> in(
            people,
            index,
            end,
            new Chunk.Sights(toEnd, Map.of()),
            chunk -> NodeValues.of(node, chunk, maker)));
  }

  private <T> T in(
      int[] people, int[] index, int last, Chunk.Sights sights, Function<Chunk, T> work) {
    Area area = area(people.length);
    Chunk chunk = Chunk.of(people, index, area, last, sights);
    T made = work.apply(chunk);
    chunk.giveBack();
    areas.offer(area);
    return made;
  }

  private Area area(int people) {
    Area free = areas.poll();
    return free == null || free.size() < people
        ? new Area(people, new Patience(Optional.empty()))
        : free;
  }

  private Optional<? extends Node> ready(Object question, Supplier<Optional<? extends Node>> made) {
    Optional<? extends Node> known = ready.get(question);
    if (known == null) {
      synchronized (maker) {
        known = made.get();
      }
      ready.put(question, known);
    }
    return known;
  }
}
