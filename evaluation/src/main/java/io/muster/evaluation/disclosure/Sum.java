package io.muster.evaluation.disclosure;

import java.util.List;
import java.util.stream.Stream;

/**
 * A total and the parts it is the sum of.
 *
 * @param drop whether it is a step's drop, of which one part is never told
 */
record Sum(Cell total, List<Cell> parts, boolean drop) {
  Sum {
    parts = List.copyOf(parts);
  }

  /** The total first. */
  List<Cell> members() {
    return Stream.concat(Stream.of(total), parts.stream()).toList();
  }
}
