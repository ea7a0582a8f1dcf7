package io.muster.core.plan;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.ValueType;
import java.util.List;
import java.util.Optional;

/**
 * One of a person's records, by its place among them. Records without a date are never picked.
 *
 * @param position counted from the first, for {@link Place#FIRST}: 3 for the third; 1 for every other place
 * @param tested windows the picked record must lie in, or nothing is picked: {@code first ever … from … to …}
 */
public record Pick(Place place, int position, Records records, List<Window> tested) {
  /** The column that {@code highest} and {@code lowest} go by. */
  public static final String VALUE = "value";

  /** Which record is meant. */
  public enum Place {
    FIRST("first"),
    LATEST("latest"),
    /** That of the highest value, the latest of several; nothing where their units do not convert into each other. */
    HIGHEST("highest"),
    /** That of the lowest value, the latest of several; nothing where their units do not convert into each other. */
    LOWEST("lowest");

    private final String word;

    Place(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public Pick {
    tested = List.copyOf(tested);
    checkArgument(position >= 1, "positions count from 1: %s", position);
    checkArgument(position == 1 || place == Place.FIRST, "a position counts from the first");
    checkArgument(
        (place != Place.HIGHEST && place != Place.LOWEST)
            || records.kinds().stream().allMatch(k -> k.column(VALUE).isPresent()),
        "the highest and the lowest go by a value");
  }

  /** The record at a place among those in order, the first of them at the first. */
  public static Pick of(Place place, Records records) {
    return new Pick(place, 1, records, List.of());
  }

  public static Pick first(Records records) {
    return of(Place.FIRST, records);
  }

  public static Pick latest(Records records) {
    return of(Place.LATEST, records);
  }

  /** The record that many from the first. */
  public static Pick nth(int position, Records records) {
    return new Pick(Place.FIRST, position, records, List.of());
  }

  /** The first of all the records, where it lies in every one of the windows. */
  public static Pick firstEver(Records records, List<Window> windows) {
    return windows.isEmpty()
        ? first(records)
        : new Pick(Place.FIRST, 1, records.in(new Window.AnyTime()), windows);
  }

  /** The column a picked record stands for where something of that type is needed: its value, its date or its code. */
  public Optional<Column> columnFor(ValueType type) {
    return switch (type) {
      case NUMBER -> records.column(VALUE);
      case DATE -> Optional.of(RecordKind.DATE);
      case CODE -> records.kinds().get(0).codeColumn().flatMap(c -> records.column(c.name()));
      case TEXT, TRUTH -> Optional.empty();
    };
  }

  /**
   * A column of the picked record. Of records picked for a number or a code, only those that have one are considered, so that an
   * empty row never hides an earlier value.
   */
  public Expression columnOf(Column column) {
    boolean skipsEmpty = column.type() == ValueType.NUMBER || column.type() == ValueType.CODE;
    return new Expression.ColumnOf(skipsEmpty ? having(column) : this, column);
  }

  /** The same choice among the records that have a value in the column. */
  public Pick having(Column column) {
    Expression known = new Expression.Not(new Expression.IsMissing(new Expression.Field(column)));
    return new Pick(place, position, records.where(known), tested);
  }
}
