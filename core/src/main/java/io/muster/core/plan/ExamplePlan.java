package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An invented person, and what a cohort or an outreach is expected to make of them. Immutable.
 *
 * <p>The person is alive and registered unless told otherwise.
 *
 * @param subject the name of the cohort or the outreach
 * @param attributes what is so of the person, each column once
 */
public record ExamplePlan(
    String title,
    String subject,
    List<Cell> attributes,
    List<Event> events,
    List<Expectation> expectations) {
  public ExamplePlan {
    attributes = List.copyOf(attributes);
    events = List.copyOf(events);
    expectations = List.copyOf(expectations);
    checkArgument(!expectations.isEmpty(), "an example expects something: %s", title);
    checkOnce(attributes);
  }

  private static void checkOnce(List<Cell> cells) {
    long columns = cells.stream().map(Cell::column).distinct().count();
    checkArgument(columns == cells.size(), "an example says once what a column holds");
  }

  /** Whether nobody can meet all that is expected: in and out at once, or out and yet on the way of members. */
  public static boolean contradict(List<Expectation> expectations) {
    List<Boolean> sides = expectations.stream()
        .filter(Expectation.Included.class::isInstance)
        .map(e -> ((Expectation.Included) e).included())
        .distinct()
        .toList();
    boolean way = expectations.stream().anyMatch(e -> !(e instanceof Expectation.Included));
    return sides.size() > 1 || (way && sides.contains(false));
  }

  /** What one column holds. */
  public record Cell(Column column, Value value) {
    public Cell {
      checkArgument(value.known(), "a cell that is told holds a value: %s", column);
      checkArgument(
          value.type() == column.type(), "%s holds %s", column, column.type().words());
    }
  }

  /** One record of the person, each column once; undated where no cell is its date. */
  public record Event(RecordKind kind, List<Cell> cells) {
    public Event {
      cells = List.copyOf(cells);
      for (Cell cell : cells) {
        kind.indexOf(cell.column());
      }
      checkOnce(cells);
    }
  }

  /** What is expected. */
  public sealed interface Expectation {
    <R> R accept(Visitor<R> visitor);

    /** The person is a member, or is not; where a rule is named, its answer is this one. */
    record Included(boolean included, Optional<Because> because) implements Expectation {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.visitIncluded(this);
      }
    }

    /** The member reached a step, on a day where one is named, or did not reach it. */
    record Reached(String step, boolean reached, Optional<LocalDate> day) implements Expectation {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.visitReached(this);
      }
    }

    /** The member left by an exit. */
    record LeftBy(String exit) implements Expectation {
      @Override
      public <R> R accept(Visitor<R> visitor) {
        return visitor.visitLeftBy(this);
      }
    }

    /** A rule by its label, and how it comes out. */
    record Because(String rule, Truth answer) {}

    /** One answer for each kind of expectation. */
    interface Visitor<R> {
      R visitIncluded(Included included);

      R visitReached(Reached reached);

      R visitLeftBy(LeftBy leftBy);
    }
  }
}
