package io.muster.core.describe;

import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;

/** Says values that were written down. */
final class Values {
  private Values() {}

  static String words(Value value) {
    if (value instanceof Value.Decimal decimal) {
      return Quantities.decimal(decimal);
    } else if (value instanceof Value.Day day) {
      return Days.words(day.date());
    } else if (value instanceof Value.Coded coded) {
      return Names.code(coded.code());
    } else if (value instanceof Truth truth) {
      return truth == Truth.TRUE ? "yes" : "no";
    }
    return Markdown.quoted(value.toString());
  }
}
