package io.muster.evaluation.journey;

import io.muster.core.engine.CohortEngine;
import io.muster.core.engine.OutreachReader;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Step;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.store.PatientSet;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes the journey of each member of an outreach. Safe for use by several threads.
 *
 * <p>A journey runs from day 0 (the plan's start, else the index date) to the earliest of the cut-off (the plan's, but never after the data's
 * as-of date, since what is not in the data yet is not known to be missing), death, an exit, and the first day that no registration covers for more than 28 days. What happens on its last day still counts, so
 * a step reached on the day of an exit is reached.
 *
 * <p>Exits may name steps, and steps end with exits. So exits see the steps as they would have been reached had nobody left.
 */
public final class Journeys {
  private static final LocalDate WHENEVER = LocalDate.of(9999, 12, 31);

  private final PatientStore store;
  private final CohortEngine engine;
  private final Sources sources;
  private final Map<Step, Boolean> recorded = new ConcurrentHashMap<>();

  private Journeys(
      OutreachPlan plan, Optional<Records> tries, PatientStore store, CohortEngine engine) {
    this.store = store;
    this.engine = engine;
    LocalDate last = plan.until().filter(d -> d.isBefore(store.asOf())).orElse(store.asOf());
    int cutOff = Math.toIntExact(last.toEpochDay());
    OutreachReader reader = engine.reader(plan.until(last), store);
    Numbered done = new Numbered(Named.records(plan, tries));
    this.sources = new Sources(
        plan,
        cutOff,
        reader,
        reader.until(WHENEVER),
        new Endings(plan, tries, store, cutOff),
        new StepWalk(plan),
        new Notices(plan, store, reader, done),
        done,
        new Numbered(Named.effects(plan)));
  }

  /** The journeys through this plan of people in this store. */
  public static Journeys of(OutreachPlan plan, PatientStore store, CohortEngine engine) {
    Optional<Records> tries =
        plan.attempts().map(a -> Programme.narrow(plan, Outgoing.of(a.contacts())));
    return new Journeys(Programme.narrow(plan), tries, store, engine);
  }

  /** The plan, each of its records narrowed to its programme. */
  public OutreachPlan plan() {
    return sources.plan();
  }

  /** Everybody's day 0; none where it is each member's own index date. */
  public Optional<LocalDate> start() {
    return plan().start().or(() -> plan().cohort().index().fixed());
  }

  /** The last day that counts: the plan's, and the data's as-of date where that is earlier or the plan names none. */
  public LocalDate cutOff() {
    return LocalDate.ofEpochDay(sources.cutOff());
  }

  /** The journey of one member. */
  public Journey of(int person) {
    return all(new int[] {person}).get(0);
  }

  /** The journeys of some members, who are given in rising order and followed together. */
  public List<Journey> all(int[] members) {
    People people = people(members);
    int[] start = start()
        .map(day -> {
          int[] same = new int[members.length];
          Arrays.fill(same, Math.toIntExact(day.toEpochDay()));
          return same;
        })
        .orElseGet(people::index);
    return Party.follow(sources, people, start).journeys();
  }

  private People people(int[] people) {
    return new People(people, sources.reader(), sources.endings(), sources.effects());
  }

  /** Some people, members or not, who are given in rising order. */
  public List<Person> persons(int[] some) {
    People people = people(some);
    return IntStream.range(0, some.length)
        .mapToObj(place -> new Person(people, place))
        .toList();
  }

  /** Whether anyone in the data, member or not, has a record of the step by the cut-off, whatever its day. */
  public boolean recorded(Step step) {
    return recorded.computeIfAbsent(step, this::look);
  }

  private boolean look(Step step) {
    if (step.records().kinds().stream().allMatch(k -> store.records(k).rows() == 0)) {
      return false;
    }
    Records records = AnyTime.of(step.records());
    BitSet everybody = new BitSet();
    everybody.set(0, store.size());
    return engine.collect(
        PatientSet.of(everybody),
        people -> List.of(holds(people, records)),
        Collectors.reducing(false, Boolean::logicalOr));
  }

  private boolean holds(int[] people, Records records) {
    return sources.reader().find(people(people).asked(Map.of()), records).size() > 0;
  }

  /** The kinds of record the plan names, each once. */
  public List<RecordKind> kinds() {
    return Named.kinds(plan());
  }

  /** All records of a kind, whosever they are. */
  public RecordTable table(RecordKind kind) {
    return store.records(kind);
  }

  /** How many records of the kinds the plan names were left out at load, because another system held the same one. */
  public int duplicates() {
    return Named.kinds(plan()).stream()
        .mapToInt(k -> store.records(k).duplicates())
        .sum();
  }

  /** How many records of those kinds do not say which programme they are of, and so are of none; 0 where the plan names none. */
  public int withoutProgramme() {
    int without = 0;
    for (RecordKind kind :
        plan().programme().isPresent() ? Named.kinds(plan()) : List.<RecordKind>of()) {
      Optional<Column> programme = kind.column("programme");
      RecordTable table = store.records(kind);
      without += programme
          .filter(p -> !table.full(p))
          .map(p -> table.rows() - known(table, p))
          .orElse(0);
    }
    return without;
  }

  private static int known(RecordTable table, Column column) {
    return (int)
        IntStream.range(0, table.rows()).filter(r -> table.known(column, r)).count();
  }
}
