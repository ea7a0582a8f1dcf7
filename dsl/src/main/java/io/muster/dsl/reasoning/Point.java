package io.muster.dsl.reasoning;

import io.muster.core.schema.Value;

/** A known value in the order of its type. A date is its number of days, so that none lies between two neighbours. */
record Point(Value value) implements Comparable<Point> {
  static Point of(Value value) {
    return new Point(
        value instanceof Value.Day day
            ? Value.Decimal.of(day.date().toEpochDay())
            : value instanceof Value.Decimal number
                ? new Value.Decimal(number.number(), "")
                : value);
  }

  static Point of(long number) {
    return new Point(Value.Decimal.of(number));
  }

  static Point of(String text) {
    return new Point(new Value.Text(text));
  }

  @Override
  public int compareTo(Point other) {
    if (value instanceof Value.Decimal a && other.value instanceof Value.Decimal b) {
      return a.number().compareTo(b.number());
    }
    return value.toString().compareTo(other.value.toString());
  }
}
