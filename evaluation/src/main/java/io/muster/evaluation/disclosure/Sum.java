package io.muster.evaluation.disclosure;

import java.util.List;

/**
 * A total and the parts it is the sum of.
 *
 * @param drop whether it is a step's drop, of which one part is never told
 */
record Sum(Cell total, List<Cell> parts, boolean drop) {
  Sum {
    parts = List.copyOf(parts);
  }
}
