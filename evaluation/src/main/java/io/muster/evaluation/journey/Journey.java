package io.muster.evaluation.journey;

import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.engine.PersonRows;
import io.muster.core.plan.OutreachPlan.Step;
import io.muster.core.plan.Records;
import io.muster.core.store.RecordTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One member's way through an outreach, from day 0 to its last day. Immutable; it prints nothing of the member.
 *
 * <p>A step is meant by its place in the plan. Where days are numbers, they count from 1970-01-01, and {@link
 * io.muster.core.store.RecordTable#NO_DAY} is none.
 */
public final class Journey {
  private final Party party;
  private final int place;

  /** How far all of the party came. */
  private final Walked walked;

  private final Standings standings;

  Journey(Party party, int place) {
    this.party = party;
    this.place = place;
    this.walked = party.walked();
    this.standings = party.standings();
  }

  /** The member. */
  public Person person() {
    return new Person(party.people(), place);
  }

  /** Day 0. */
  public LocalDate start() {
    return LocalDate.ofEpochDay(startDay());
  }

  public int startDay() {
    return party.start(place);
  }

  /**
   * The last day, on which things still count: that of the ending, else the cut-off. It lies before the start for somebody whose journey was
   * over before it began.
   */
  public LocalDate end() {
    return LocalDate.ofEpochDay(endDay());
  }

  public int endDay() {
    return party.end(place);
  }

  /**
   * What ended it by the cut-off: death, an exit, leaving the practice. The state of somebody who completed it before is that they
   * did.
   */
  public Optional<State> ending() {
    return party.ended().state(place);
  }

  /** Whether something ended it by the cut-off. */
  public boolean ended() {
    return party.ended().isEnded(place);
  }

  /** How the member stands with a step. */
  public Standing standing(int step) {
    return standings.of(step, place);
  }

  /** How the member stands with each step, in the order of the plan. */
  public List<Standing> standings() {
    List<Standing> standings = new ArrayList<>();
    for (int step = 0; step < steps().size(); step++) {
      standings.add(standing(step));
    }
    return List.copyOf(standings);
  }

  private List<Step> steps() {
    return party.sources().plan().steps();
  }

  /** Whether the member stands so with any step. */
  boolean stands(Standing standing) {
    for (int step = 0; step < steps().size(); step++) {
      if (standing(step) == standing) {
        return true;
      }
    }
    return false;
  }

  /** The day each step was reached, by its name, for those that were, in the order of the plan. */
  public Map<String, LocalDate> reached() {
    Map<String, LocalDate> reached = new LinkedHashMap<>();
    for (int step = 0; step < steps().size(); step++) {
      if (reached(step)) {
        reached.put(steps().get(step).name(), LocalDate.ofEpochDay(day(step)));
      }
    }
    return reached;
  }

  /** Whether a record says that the member reached the step. */
  public boolean reached(int step) {
    return walked.reached(step, place);
  }

  /** Whether the member reached the step, by a record or by what follows from one. */
  public boolean passed(int step) {
    Standing standing = standing(step);
    return standing == Standing.REACHED || standing == Standing.INFERRED;
  }

  /** The day on which the step was reached. */
  public int day(int step) {
    return walked.day(step, place);
  }

  /** The day on which the step of that name was reached. */
  public Optional<LocalDate> day(String step) {
    return Optional.ofNullable(reached().get(step));
  }

  /**
   * The day by which the member passed a step at the latest: on which they reached it, or the next required step that they reached,
   * from which it follows that they had been here.
   */
  public int passedBy(int step) {
    if (reached(step) || !passed(step)) {
      return day(step);
    }
    for (int later = step + 1; later < steps().size(); later++) {
      if (!steps().get(later).optional() && reached(later)) {
        return day(later);
      }
    }
    return NO_DAY;
  }

  /** The table of the record by which the step was reached. */
  public RecordTable table(int step) {
    return walked.table(step, place);
  }

  /** Its row there. */
  public int row(int step) {
    return walked.row(step, place);
  }

  /** The place in the plan of the last required step that was reached. */
  public OptionalInt furthest() {
    int furthest = standings.furthest(place);
    return furthest == Standings.NONE ? OptionalInt.empty() : OptionalInt.of(furthest);
  }

  /** Where the member is at the cut-off. */
  public State state() {
    OptionalInt last = party.sources().walk().last();
    if (last.isPresent() && reached(last.getAsInt())) {
      return State.COMPLETED;
    }
    return ending().orElseGet(() -> isPending() ? State.PENDING : State.OPEN);
  }

  private boolean isPending() {
    for (int step = 0; step < steps().size(); step++) {
      if (!steps().get(step).optional() && standing(step) == Standing.PENDING) {
        return true;
      }
    }
    return false;
  }

  /** What was out of the ordinary in it. */
  public Situations situations() {
    return party.situations(place);
  }

  /** The member's records of what is done in the outreach on the days of the journey, in order. */
  public PersonRows within(Records records) {
    return party.done(records).between(place, startDay(), endDay());
  }

  /** Such records dated after the cut-off, where the journey is still under way then. */
  public PersonRows booked(Records records) {
    return party.booked(place, records);
  }

  @Override
  public String toString() {
    return "a journey";
  }
}
