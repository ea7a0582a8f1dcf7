package io.muster.evaluation.journey;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
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
 * @param ended whether something ended it by the cut-off: death, an exit, leaving the practice
 * @param standings how the member stands with each step of the plan, in its order
 * @param reached the day each step was reached, by its name, for those that were, in the order of the plan
 * @param furthest the place in the plan of the last required step that was reached
 */
public record Journey(
    int person,
    LocalDate start,
    LocalDate end,
    boolean ended,
    List<Standing> standings,
    Map<String, LocalDate> reached,
    OptionalInt furthest,
    State state,
    Situations situations) {
  public Journey {
    standings = List.copyOf(standings);
    reached = Collections.unmodifiableMap(new LinkedHashMap<>(reached));
    long days = standings.stream().filter(s -> s == Standing.REACHED).count();
    checkArgument(days == reached.size(), "every step that was reached has a day");
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

  /** Whether a day is part of the journey. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  Journey with(Situations noticed) {
    return new Journey(person, start, end, ended, standings, reached, furthest, state, noticed);
  }

  @Override
  public String toString() {
    return "a journey";
  }
}
