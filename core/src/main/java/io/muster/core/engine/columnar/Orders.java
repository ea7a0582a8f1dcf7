package io.muster.core.engine.columnar;

import io.muster.core.schema.Value;

/** The order of two values of one type that are no numbers. */
final class Orders {
  private Orders() {}

  static int of(Value a, Value b) {
    if (a instanceof Value.Coded x && b instanceof Value.Coded y) {
      return Integer.signum(x.code().compareTo(y.code()));
    } else if (a instanceof Value.Day x && b instanceof Value.Day y) {
      return Integer.signum(x.date().compareTo(y.date()));
    }
    return Integer.signum(a.toString().compareTo(b.toString()));
  }
}
