package io.muster.core.load;

import io.muster.core.schema.Value;
import io.muster.core.store.Row;
import java.util.Optional;

/** Reads a cell as another reader does, and makes more or less of what it says. */
abstract class AroundCell extends CellReader {
  private final CellReader cell;

  AroundCell(CellReader cell) {
    super(cell.column(), cell.header());
    this.cell = cell;
  }

  @Override
  Optional<Reason> read(CsvRow row) {
    return cell.read(row);
  }

  @Override
  Optional<Flag> flag() {
    return cell.flag();
  }

  @Override
  boolean missing() {
    return cell.missing();
  }

  @Override
  void write(Row row) {
    cell.write(row);
  }

  @Override
  Value value() {
    return cell.value();
  }
}
