package io.muster.evaluation.journey;

import io.muster.core.engine.CohortEngine;
import io.muster.core.engine.OutreachReader;
import io.muster.core.engine.RecordRef;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Step;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientSet;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import io.muster.evaluation.journey.Endings.Undoable;
import io.muster.evaluation.journey.StepWalk.Walked;
import java.time.LocalDate;
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
  private static final Value OUT = new Value.Text("out");

  private final OutreachPlan plan;
  private final PatientStore store;
  private final CohortEngine engine;
  private final LocalDate cutOff;
  private final OutreachReader reader;
  private final Endings endings;
  private final StepWalk steps;
  private final Booked booked;
  private final Notices notices;
  private final Map<Step, Boolean> recorded = new ConcurrentHashMap<>();

  private Journeys(OutreachPlan plan, PatientStore store, CohortEngine engine) {
    this.plan = plan;
    this.store = store;
    this.engine = engine;
    this.cutOff = plan.until().filter(d -> d.isBefore(store.asOf())).orElse(store.asOf());
    this.reader = engine.reader(plan.until(cutOff), store);
    this.endings = new Endings(plan, store, reader);
    this.steps = new StepWalk(plan, reader);
    this.booked = new Booked(plan, store, engine, cutOff);
    this.notices = new Notices(plan, store, reader, booked);
  }

  /** The journeys through this plan of people in this store. */
  public static Journeys of(OutreachPlan plan, PatientStore store, CohortEngine engine) {
    return new Journeys(Programme.narrow(plan), store, engine);
  }

  /** The plan, each of its records narrowed to its programme. */
  public OutreachPlan plan() {
    return plan;
  }

  /** Everybody's day 0; none where it is each member's own index date. */
  public Optional<LocalDate> start() {
    return plan.start().or(() -> plan.cohort().index().fixed());
  }

  /** One member's day 0. */
  public LocalDate start(int person) {
    return start().orElseGet(() -> reader.index(person).orElseThrow());
  }

  /** The last day that counts: the plan's, and the data's as-of date where that is earlier or the plan names none. */
  public LocalDate cutOff() {
    return cutOff;
  }

  /** The journey of one member. */
  public Journey of(int person) {
    LocalDate start = start(person);
    List<Ending> all = endings.unchosen(person, start, cutOff);
    LocalDate last = first(all).map(Ending::day).orElse(cutOff);
    Walked walked = steps.walk(person, start, last);
    all.addAll(endings.exits(person, start, last, walked.reached()));
    Undoable undoable = endings.undoable(
        person, start, first(all).map(Ending::day).orElse(cutOff), walked.reached());
    all.addAll(undoable.stood());
    Optional<Ending> ending = first(all);
    LocalDate end = ending.map(Ending::day).orElse(cutOff);
    if (end.isBefore(last)) {
      walked = steps.walk(person, start, end);
    }
    List<Standing> standings = steps.standings(walked, ending.isPresent());
    Journey journey = new Journey(
        person,
        start,
        end,
        ending.map(Ending::state),
        standings,
        walked.reached(),
        walked.made(),
        steps.furthest(walked),
        state(standings, ending),
        Situations.none());
    boolean conflict =
        all.stream().filter(e -> e.day().equals(end) && e.noted()).count() > 1;
    return notices.on(journey, conflict, undoable.reopened(), walked.outOfOrder());
  }

  private static Optional<Ending> first(List<Ending> endings) {
    return endings.stream().min(Ending::compareTo);
  }

  private State state(List<Standing> standings, Optional<Ending> ending) {
    List<Standing> required = IntStream.range(0, standings.size())
        .filter(i -> !plan.steps().get(i).optional())
        .mapToObj(standings::get)
        .toList();
    if (!required.isEmpty() && required.get(required.size() - 1) == Standing.REACHED) {
      return State.COMPLETED;
    }
    return ending
        .map(Ending::state)
        .orElse(required.contains(Standing.PENDING) ? State.PENDING : State.OPEN);
  }

  /**
   * The day by which a member passed a step at the latest: on which they reached it, or the next required step that they reached,
   * from which it follows that they had been here.
   */
  public Optional<LocalDate> passedBy(Journey journey, int step) {
    return journey.passed(step)
        ? plan.steps().subList(step, plan.steps().size()).stream()
            .filter(s -> !s.optional() || s.equals(plan.steps().get(step)))
            .flatMap(s -> journey.day(s.name()).stream())
            .findFirst()
        : Optional.empty();
  }

  /** The member's records on the days of their journey, in order. */
  public List<RecordRef> within(Journey journey, Records records) {
    int start = Math.toIntExact(journey.start().toEpochDay());
    int end = Math.toIntExact(journey.end().toEpochDay());
    return reader.find(journey.person(), records, journey.reached()).records().stream()
        .filter(r -> r.day() >= start && r.day() <= end)
        .toList();
  }

  /** Whether a contact went out rather than came in; empty where it does not say. Where its kind knows no direction, it went out. */
  public static Optional<Boolean> goesOut(RecordRef contact) {
    Optional<Column> direction = contact.kind().column("direction");
    return direction.isEmpty()
        ? Optional.of(true)
        : direction.map(contact::value).filter(Value::known).map(OUT::equals);
  }

  /** A person's records by the cut-off, in order, those of before day 0 and after the journey too; of members and others alike. */
  public List<RecordRef> ever(int person, Records records) {
    return reader.find(person, records, Map.of()).records();
  }

  /** The days on which a person is seen in the data by the cut-off, in order; of members and others alike. */
  public List<Seen> seen(int person) {
    return endings.seen(person, cutOff);
  }

  /** The member's records dated after the cut-off, where the journey is still under way then. */
  public List<RecordRef> booked(Journey journey, Records records) {
    return booked.of(journey, records);
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
        person -> reader.find(person, records, Map.of()).size() > 0,
        Collectors.reducing(false, Boolean::logicalOr));
  }

  /** The kinds of record the plan names, each once. */
  public List<RecordKind> kinds() {
    return Named.kinds(plan);
  }

  /** All records of a kind, whosever they are. */
  public RecordTable table(RecordKind kind) {
    return store.records(kind);
  }

  /** How many records of the kinds the plan names were left out at load, because another system held the same one. */
  public int duplicates() {
    return Named.kinds(plan).stream()
        .mapToInt(k -> store.records(k).duplicates())
        .sum();
  }

  /** How many records of those kinds do not say which programme they are of, and so are of none; 0 where the plan names none. */
  public int withoutProgramme() {
    int without = 0;
    for (RecordKind kind :
        plan.programme().isPresent() ? Named.kinds(plan) : List.<RecordKind>of()) {
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
