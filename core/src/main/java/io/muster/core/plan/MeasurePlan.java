package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.schema.Column;
import io.muster.core.schema.ValueType;
import java.util.List;

/**
 * A number at the start and at later times, of all members of an outreach: the change in those who have both.
 *
 * <p>At the start it is that of the latest record in the 12 months to day 0, day 0 included. At each later time it is that of the record
 * nearest to the day so long after day 0, the later of two as near, and of several on one day the last. They count whatever programme
 * they are of.
 *
 * @param title what a reader calls it; the empty text where it has only a name
 * @param records those that hold the number: others among what is given are left out; they have no window of their own
 * @param value the column of the number
 * @param times how long after day 0, rising
 * @param within how much sooner or later it may be; less than the first of the times, so that nothing from the start serves twice
 */
public record MeasurePlan(
    String name, String title, Records records, Column value, List<Length> times, Length within) {
  /** How long before day 0 a number still says how things were at the start. */
  public static final Length BASELINE = Length.of(12, CalendarUnit.MONTH);

  public MeasurePlan {
    times = List.copyOf(times);
    records = having(value, records);
    Effects.checkPlain(records, name);
    checkArgument(value.type() == ValueType.NUMBER, "%s: a measure is a number", name);
    checkArgument(!times.isEmpty(), "%s: a measure is taken at some time", name);
    checkArgument(times.get(0).isLongerThan(within), "%s: the first time is too soon", name);
    for (int i = 1; i < times.size(); i++) {
      checkArgument(times.get(i).isLongerThan(times.get(i - 1)), "%s: times rise", name);
    }
  }

  private static Records having(Column value, Records records) {
    Expression known = new Expression.Not(new Expression.IsMissing(new Expression.Field(value)));
    return records.selections().stream().allMatch(s -> s.filters().contains(known))
        ? records
        : records.where(known);
  }

  /** The number of the latest of the records. */
  public Expression latest() {
    return new Expression.ColumnOf(Pick.latest(records), value);
  }

  /** The title, or the name where there is none. */
  public String heading() {
    return title.isEmpty() ? name : title;
  }
}
