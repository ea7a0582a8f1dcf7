package io.muster.evaluation.journey;

import io.muster.core.engine.CohortEngine;
import io.muster.core.engine.OutreachReader;
import io.muster.core.engine.RecordRef;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.OutreachPlan.Step;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import io.muster.evaluation.journey.StepWalk.Walked;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final OutreachPlan plan;
  private final PatientStore store;
  private final LocalDate cutOff;
  private final OutreachReader reader;
  private final Endings endings;
  private final StepWalk steps;
  private final Booked booked;
  private final Notices notices;

  private Journeys(OutreachPlan plan, PatientStore store, CohortEngine engine) {
    this.plan = plan;
    this.store = store;
    this.cutOff = plan.until().filter(d -> d.isBefore(store.asOf())).orElse(store.asOf());
    this.reader = engine.reader(plan.until(cutOff), store);
    this.endings = new Endings(plan, store, reader);
    this.steps = new StepWalk(plan, reader);
    this.booked = new Booked(plan, store, engine, cutOff);
    this.notices = new Notices(plan, reader, booked);
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
    LocalDate last = all.stream().min(Ending::compareTo).map(Ending::day).orElse(cutOff);
    Walked walked = steps.walk(person, start, last);
    all.addAll(endings.exits(person, start, last, walked.reached()));
    Optional<Ending> ending = all.stream().min(Ending::compareTo);
    LocalDate end = ending.map(Ending::day).orElse(cutOff);
    if (end.isBefore(last)) {
      walked = steps.walk(person, start, end);
    }
    List<Standing> standings = steps.standings(walked, ending.isPresent());
    Journey journey = new Journey(
        person,
        start,
        end,
        ending.isPresent(),
        standings,
        walked.reached(),
        steps.furthest(walked),
        state(standings, ending),
        Situations.none());
    boolean conflict =
        all.stream().filter(e -> e.day().equals(end) && e.noted()).count() > 1;
    return notices.on(journey, conflict, walked.outOfOrder());
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

  /** The member's records on the days of their journey, in order. */
  public List<RecordRef> within(Journey journey, Records records) {
    return reader.find(journey.person(), records, journey.reached()).records().stream()
        .filter(r -> r.date().map(journey::covers).orElse(false))
        .toList();
  }

  /** The member's records dated after the cut-off, where the journey is still under way then. */
  public List<RecordRef> booked(Journey journey, Records records) {
    return booked.of(journey, records);
  }

  /** Whether anyone in the data, member or not, has a record of the step by the cut-off, whatever its day. */
  public boolean recorded(Step step) {
    Records records = AnyTime.of(step.records());
    return IntStream.range(0, store.size())
        .anyMatch(person -> reader.find(person, records, Map.of()).size() > 0);
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
          .map(p -> (int)
              IntStream.range(0, table.rows()).filter(r -> !table.known(p, r)).count())
          .orElse(0);
    }
    return without;
  }
}
