package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a cohort is reached and how success is judged. Immutable.
 *
 * <p>Records of the outreach see up to its cut-off: {@code until}, else the data's as-of date. Up to {@code targets} it is about what was
 * done and how members took it; outcomes, trends and measures tell its effect, and so ask the same of everybody.
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
    List<ComparePlan> comparisons,
    List<OutcomePlan> outcomes,
    List<TrendPlan> trends,
    List<MeasurePlan> measures,
    List<Cost> costs,
    List<String> notes) {
  public OutreachPlan {
    steps = List.copyOf(steps);
    exits = List.copyOf(exits);
    attendance = List.copyOf(attendance);
    themes = List.copyOf(themes);
    targets = List.copyOf(targets);
    comparisons = List.copyOf(comparisons);
    outcomes = List.copyOf(outcomes);
    trends = List.copyOf(trends);
    measures = List.copyOf(measures);
    costs = List.copyOf(costs);
    notes = List.copyOf(notes);
    List<String> names = steps.stream().map(Step::name).toList();
    checkOnce(names.stream(), "a step", name);
    targets.forEach(
        t -> checkArgument(names.contains(t.step()), "a target is on a step: %s", t.step()));
    attempts.ifPresent(
        a -> checkArgument(names.contains(a.until()), "attempts end at a step: %s", a.until()));
    comparisons.forEach(
        c -> checkArgument(names.containsAll(c.steps()), "steps are compared: %s", c.steps()));
    costs.forEach(c -> checkArgument(names.contains(c.step()), "a cost is per step: %s", c.step()));
    checkOnce(costs.stream().map(Cost::step), "the cost of a step", name);
    checkOnce(outcomes.stream().map(OutcomePlan::name), "an outcome", name);
    checkOnce(trends.stream().map(TrendPlan::name), "a trend", name);
    checkOnce(measures.stream().map(MeasurePlan::name), "a measure", name);
    outcomes.stream()
        .flatMap(o -> o.versus().stream())
        .forEach(versus -> checkArgument(
            isSetAgainst(cohort, versus.cohort()),
            "%s: people are set against others of the same index date",
            name));
    for (Exit exit : exits) {
      if (exit.trigger() instanceof Trigger.Silence silence) {
        checkArgument(
            attempts.isPresent(), "%s: silence follows attempts, and none are named", name);
        checkArgument(names.contains(silence.step()), "silence ends at a step: %s", silence.step());
      }
    }
  }

  /** Whether others can be set against members: where the index date is one for everybody, it is theirs too. */
  public static boolean isSetAgainst(CohortPlan members, CohortPlan others) {
    return members.index().fixed().isEmpty() || members.index().equals(others.index());
  }

  private static void checkOnce(Stream<String> names, String what, String outreach) {
    List<String> all = names.toList();
    checkArgument(
        all.stream().distinct().count() == all.size(), "%s: %s is named twice", outreach, what);
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
        comparisons,
        outcomes,
        trends,
        measures,
        costs,
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

  /**
   * A way out that a member can take.
   *
   * @param reversible whether what the member does afterwards reopens the journey; death is final, and silence that was broken is none
   */
  public record Exit(String name, String label, Trigger trigger, boolean reversible) {
    private static final List<String> STATES =
        List.of("open", "pending", "completed", "died", "left_practice");

    public Exit {
      checkArgument(
          !reversible || !(trigger instanceof Trigger.Silence || isDeath(trigger)),
          "the exit %s is final",
          name);
    }

    /** Whether it is the plan's word for death. */
    public boolean isDeath() {
      return isDeath(trigger);
    }

    private static boolean isDeath(Trigger trigger) {
      return trigger instanceof Trigger.OnDate on
          && on.date() instanceof Expression.Attribute attribute
          && attribute.column().name().equals("death_date");
    }

    /** Whether every report has a state of that name beside the exits; an exit on the date of death is that state. */
    public boolean isNamedLikeAState() {
      return !isDeath() && STATES.contains(name);
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

    /**
     * Enough attempts, and then time without another and without the step: the day on which the time since the last of them ran out.
     * A step reached on that day still counts, and a new attempt on it or before it begins the time anew.
     *
     * @param attempts the fewest attempts, of those of the plan
     */
    record Silence(int attempts, Length waited, String step) implements Trigger {
      public Silence {
        checkArgument(attempts >= 1, "silence follows an attempt");
      }

      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.visitSilence(this);
      }
    }

    /** One answer for each kind of trigger. */
    interface Visitor<R> {
      R visitOnRecord(OnRecord onRecord);

      R visitOnDate(OnDate onDate);

      R visitSilence(Silence silence);
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

  /**
   * What was spent in all, shared among those who reached a step.
   *
   * @param amount in whatever money the team counts in
   */
  public record Cost(BigDecimal amount, String step) {
    public Cost {
      amount = new Value.Decimal(amount, "").number();
      checkArgument(amount.signum() > 0, "a cost is more than nothing");
    }
  }
}
