package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a cohort is reached and how success is judged. Immutable.
 *
 * <p>Records of the outreach see up to its cut-off: {@code until}, else the data's as-of date.
 *
 * @param title what a reader calls it; the empty text where it has only a name
 * @param programme where given, only records of this programme count, for kinds that have the column
 * @param start each member's day 0; the index date where left out
 * @param steps in the order they are expected
 * @param exits in the order they take precedence on one day
 */
public record OutreachPlan(
    String name,
    String title,
    CohortPlan cohort,
    Optional<String> programme,
    Optional<LocalDate> start,
    Optional<LocalDate> until,
    StepOrder order,
    List<Step> steps,
    List<Exit> exits,
    Optional<Attempts> attempts,
    List<Attendance> attendance,
    List<Themes> themes,
    List<Target> targets,
    List<String> notes) {
  public OutreachPlan {
    steps = List.copyOf(steps);
    exits = List.copyOf(exits);
    attendance = List.copyOf(attendance);
    themes = List.copyOf(themes);
    targets = List.copyOf(targets);
    notes = List.copyOf(notes);
    List<String> names = steps.stream().map(Step::name).toList();
    checkArgument(
        names.stream().distinct().count() == names.size(), "%s: a step name is used twice", name);
    targets.forEach(
        t -> checkArgument(names.contains(t.step()), "a target is on a step: %s", t.step()));
    attempts.ifPresent(
        a -> checkArgument(names.contains(a.until()), "attempts end at a step: %s", a.until()));
  }

  /** The title, or the name where there is none. */
  public String heading() {
    return title.isEmpty() ? name : title;
  }

  /** This plan, cut off on that day. */
  public OutreachPlan until(LocalDate day) {
    return with(cohort, Optional.of(day));
  }

  /**
   * This plan for the cohort {@linkplain CohortPlan#without without} its rules of that label.
   *
   * @throws IllegalArgumentException if no rule has the label; the message names those there are
   */
  public OutreachPlan without(String label) {
    return with(cohort.without(label), until);
  }

  private OutreachPlan with(CohortPlan members, Optional<LocalDate> cutOff) {
    return new OutreachPlan(
        name,
        title,
        members,
        programme,
        start,
        cutOff,
        order,
        steps,
        exits,
        attempts,
        attendance,
        themes,
        targets,
        notes);
  }

  /** The step of that name. */
  public Step step(String stepName) {
    return steps.stream()
        .filter(s -> s.name().equals(stepName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no step is called " + stepName));
  }

  /** How strictly steps follow one another. */
  public enum StepOrder {
    /** A later required step counts, and an earlier one without a record is inferred. */
    LENIENT,
    /** A step without the required one before it does not count. */
    STRICT,
    /** Each step counts by itself. */
    ANY
  }

  /**
   * A step a member can reach, on the day of the record that makes it so: the first, or the {@code times}-th where more than
   * one is needed.
   *
   * @param optional a side branch: never inferred, never the step another is a share of
   */
  public record Step(String name, String label, Records records, int times, boolean optional) {
    public Step {
      checkArgument(times >= 1, "a step needs at least one record");
    }

    /** The label, or the name where there is none. */
    public String heading() {
      return label.isEmpty() ? name : label;
    }
  }

  /** A way out that a member can take. */
  public record Exit(String name, String label, Trigger trigger) {
    private static final List<String> STATES =
        List.of("open", "pending", "completed", "died", "left_practice");

    /** Whether every report has a state of that name beside the exits; an exit on the date of death is that state. */
    public boolean isNamedLikeAState() {
      boolean death = trigger instanceof Trigger.OnDate on
          && on.date() instanceof Expression.Attribute attribute
          && attribute.column().name().equals("death_date");
      return !death && STATES.contains(name);
    }

    /** The label, or the name where there is none. */
    public String heading() {
      return label.isEmpty() ? name : label;
    }
  }

  /** What makes an exit happen, and so its day. */
  public sealed interface Trigger {
    <R> R accept(Visitor<R> visitor);

    /** The first such record. */
    record OnRecord(Records records) implements Trigger {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.visitOnRecord(this);
      }
    }

    /** A date of the person, once it is known, such as the date of death. */
    record OnDate(Expression date) implements Trigger {
      public OnDate {
        checkArgument(date.type() == ValueType.DATE, "an exit happens on a date");
      }

      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.visitOnDate(this);
      }
    }

    /** One answer for each kind of trigger. */
    interface Visitor<R> {
      R visitOnRecord(OnRecord onRecord);

      R visitOnDate(OnDate onDate);
    }
  }

  /** Attempts to reach a member, counted until they reach a step. */
  public record Attempts(Records contacts, String until) {}

  /** What became of appointments, in all or by one of their columns. */
  public record Attendance(Records appointments, Optional<Column> by) {

    /** Whether records have a status that tells whether somebody came. */
    public static boolean isTold(Records records) {
      return records.kinds().stream()
          .allMatch(kind -> kind.column("status")
              .filter(s -> s.categories().contains("did not attend"))
              .isPresent());
    }
  }

  /**
   * What members spoke of.
   *
   * @param theme the column that names the theme
   * @param among the step whose members were asked; empty for all who have a theme
   * @param by the column to split by, such as the route
   */
  public record Themes(Records records, Column theme, Optional<String> among, Optional<Column> by) {

    /** The column of records that names a theme: the theme itself, or else the service. */
    public static Optional<Column> theme(Records records) {
      return records.column("theme").or(() -> records.column("service"));
    }
  }

  /**
   * A bar to judge a step by.
   *
   * @param atLeast whether the share is to be at least the bar, or at most
   * @param share a proportion, 0.1 for 10 %
   * @param of the step that is the denominator; the cohort where left out
   */
  public record Target(String step, boolean atLeast, BigDecimal share, Optional<String> of) {
    public Target {
      share = new Value.Decimal(share, "").number();
      checkArgument(
          share.signum() >= 0 && share.compareTo(BigDecimal.ONE) <= 0,
          "a target is between 0 % and 100 %");
    }
  }
}
