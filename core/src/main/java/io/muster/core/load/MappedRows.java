package io.muster.core.load;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rows of a block as a mapping takes them: a row comes once for each of the tables that take it, or else once, as a row nobody wants. One with a fault
 * comes once too.
 */
final class MappedRows extends ForwardingRows {
  private static final Optional<Reason> NOT_WANTED = Optional.of(Reason.NOT_WANTED);

  private final List<Predicate<CsvRow>> tables;
  private final TextIndex missing;
  private final boolean[] fields;
  private int table;
  private boolean wanted;
  private boolean last = true;

  /**
   * The rows of a block.
   *
   * @param tables which rows each table takes
   * @param missing texts that stand for nothing
   * @param fields those in which they are looked for
   */
  MappedRows(TableRows rows, List<Predicate<CsvRow>> tables, TextIndex missing, boolean[] fields) {
    super(rows);
    this.tables = tables;
    this.missing = missing;
    this.fields = fields;
  }

  @Override
  boolean next() {
    if (!last && find(table + 1)) {
      return true;
    }
    if (!rows.next()) {
      return false;
    }
    last = rows.fault().isPresent();
    if (last) {
      table = 0;
      wanted = true;
      return true;
    }
    if (missing.size() > 0) {
      dropMissing();
    }
    wanted = find(0);
    last = !wanted;
    return true;
  }

  /** Goes to the first table from one on that takes the row. */
  private boolean find(int from) {
    for (int at = from; at < tables.size(); at++) {
      if (tables.get(at).test(rows.row())) {
        table = at;
        return true;
      }
    }
    return false;
  }

  private void dropMissing() {
    CsvRow row = rows.row();
    for (int field = 0; field < fields.length; field++) {
      if (fields[field] && !row.empty(field) && missing.find(row, field) >= 0) {
        row.drop(field);
      }
    }
  }

  /** Where there are several tables, rows nobody wants are of a section of their own behind them. */
  @Override
  int section() {
    return wanted ? table : tables.size() == 1 ? 0 : tables.size();
  }

  @Override
  Optional<Reason> filtered() {
    return wanted ? rows.filtered() : NOT_WANTED;
  }
}
