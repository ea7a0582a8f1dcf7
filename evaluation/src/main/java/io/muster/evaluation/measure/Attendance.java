package io.muster.evaluation.measure;

import io.muster.core.plan.OutreachPlan;
import io.muster.core.schema.Column;
import io.muster.evaluation.journey.Journey;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;

/**
 * What became of members' appointments during their journeys, in all and, where the plan says so, by one of their columns.
 *
 * @param by the column
 * @param groups what the column says to its appointments; those where it says nothing are under {@link #NOT_RECORDED}
 */
public record Attendance(
    Optional<Column> by, Appointments all, SortedMap<String, Appointments> groups) {
  /** The group of what does not say its group. */
  public static final String NOT_RECORDED = "not recorded";

  public Attendance {
    groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
  }

  /**
   * Appointments, and the people they were for.
   *
   * @param outcomes how many appointments had each outcome, all outcomes named
   * @param attended how many appointments people attended, for those who had any that was due
   * @param missed how many appointments those people did not attend, cancelled and late ones apart
   * @param due how many due appointments those people had
   */
  public record Appointments(
      Map<AppointmentOutcome, Integer> outcomes,
      Distribution attended,
      Distribution missed,
      Distribution due) {
    public Appointments {
      outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
    }

    public int count(AppointmentOutcome outcome) {
      return outcomes.getOrDefault(outcome, 0);
    }

    /** Appointments not attended, for each person who had any that was due; empty where nobody had. */
    public OptionalDouble missedPerPerson() {
      return missed.mean();
    }

    /** Attended appointments, of those that were due: attended, not attended, or come to late. */
    public Proportion rate() {
      int of = 0;
      for (AppointmentOutcome outcome : AppointmentOutcome.values()) {
        of += outcome.due() ? count(outcome) : 0;
      }
      return Proportion.of(count(AppointmentOutcome.ATTENDED), of, "appointments that were due");
    }

    /** People who attended at least so many, of those who had at least so many that were due. */
    public Proportion atLeast(int number) {
      String what = number == 1
          ? "people with a due appointment"
          : "people with at least " + number + " due appointments";
      return Proportion.of(attended.atLeast(number), due.atLeast(number), what);
    }
  }

  /** Collects journeys. */
  public static Collector<Journey, ?, Attendance> of(OutreachPlan.Attendance attendance) {
    return Collector.of(
        () -> new AttendanceTally(attendance),
        AttendanceTally::add,
        AttendanceTally::merge,
        AttendanceTally::result);
  }
}
