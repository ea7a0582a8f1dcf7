package io.muster.core.load;

import java.util.Optional;

/** Reads a cell beside which another, if it holds anything, says that something is odd about it. */
final class OddCell extends AroundCell {
  private final int field;
  private final Optional<Flag> oddity;
  private boolean odd;

  OddCell(CellReader cell, int field, Flag oddity) {
    super(cell);
    this.field = field;
    this.oddity = Optional.of(oddity);
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    odd = !row.empty(field);
    return super.read(row);
  }

  @Override
  Optional<Flag> flag() {
    return odd ? oddity : super.flag();
  }
}
