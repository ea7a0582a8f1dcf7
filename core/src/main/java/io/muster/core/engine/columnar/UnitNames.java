package io.muster.core.engine.columnar;

import java.util.ArrayList;
import java.util.List;

/** The units a question meets, each with its place; the first is none. Written to while a question is made ready. */
final class UnitNames {
  static final int NONE = 0;

  private final List<String> names = new ArrayList<>(List.of(""));

  int place(String unit) {
    int known = names.indexOf(unit);
    if (known >= 0) {
      return known;
    }
    names.add(unit);
    return names.size() - 1;
  }

  String name(int place) {
    return names.get(place);
  }

  int size() {
    return names.size();
  }
}
