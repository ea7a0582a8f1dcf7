package io.muster.core.load;

import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.Optional;

/** Reads one cell, and where it is missing another. */
final class EitherCell extends CellReader {
  private final CellReader first;
  private final CellReader other;

  /** A reader whose places are those of the first. */
  EitherCell(CellReader first, CellReader other) {
    super(first.column(), first.header());
    this.first = first;
    this.other = other;
  }

  private CellReader held() {
    return first.missing() ? other : first;
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    Optional<Reason> bad = first.read(row);
    return bad.isEmpty() && first.missing() ? other.read(row) : bad;
  }

  @Override
  boolean mayBeOdd() {
    return first.mayBeOdd() || other.mayBeOdd();
  }

  @Override
  Optional<Flag> flag() {
    return held().flag();
  }

  @Override
  boolean missing() {
    return held().missing();
  }

  @Override
  void write(Row row) {
    held().write(row);
  }

  @Override
  Value value() {
    return held().value();
  }
}
