package io.muster.evaluation.journey;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.engine.RecordRef;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One member's way through an outreach, from day 0 to its last day. Immutable; it prints nothing of the member.
 *
 * @param person the member's number in the store
 * @param end the last day, on which things still count: that of the ending, else the cut-off. It lies before the start for somebody
 *     whose journey was over before it began
 * @param ending what ended it by the cut-off: death, an exit, leaving the practice. The state of somebody who completed it before is
 *     that they did
 * @param standings how the member stands with each step of the plan, in its order
 * @param reached the day each step was reached, by its name, for those that were, in the order of the plan
 * @param made the record that made each of those steps reached
 * @param furthest the place in the plan of the last required step that was reached
 */
public record Journey(
    int person,
    LocalDate start,
    LocalDate end,
    Optional<State> ending,
    List<Standing> standings,
    Map<String, LocalDate> reached,
    Map<String, RecordRef> made,
    OptionalInt furthest,
    State state,
    Situations situations) {
  public Journey {
    standings = List.copyOf(standings);
    reached = Collections.unmodifiableMap(new LinkedHashMap<>(reached));
    made = Collections.unmodifiableMap(new LinkedHashMap<>(made));
    long days = standings.stream().filter(s -> s == Standing.REACHED).count();
    checkArgument(days == reached.size(), "every step that was reached has a day");
    checkArgument(
        made.keySet().equals(reached.keySet()), "a record made every step that was reached");
  }

  /** Whether something ended it by the cut-off. */
  public boolean ended() {
    return ending.isPresent();
  }

  /** Whether a record says that the member reached the step at this place in the plan. */
  public boolean reached(int step) {
    return standings.get(step) == Standing.REACHED;
  }

  /** Whether the member reached the step, by a record or by what follows from one. */
  public boolean passed(int step) {
    return reached(step) || standings.get(step) == Standing.INFERRED;
  }

  /** The day the step was reached. */
  public Optional<LocalDate> day(String step) {
    return Optional.ofNullable(reached.get(step));
  }

  /** The record that made the step reached. */
  public Optional<RecordRef> made(String step) {
    return Optional.ofNullable(made.get(step));
  }

  /** How many days after day 0 a day is. */
  public int daysTo(LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(start, day));
  }

  Journey with(Situations noticed) {
    return new Journey(
        person, start, end, ending, standings, reached, made, furthest, state, noticed);
  }

  @Override
  public String toString() {
    return "a journey";
  }
}
