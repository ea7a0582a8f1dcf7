package io.muster.core.load;

import java.util.Optional;

/** The rows of one block of a table, one after the other. For one thread. */
abstract class TableRows {
  /** What messages call the file or query the block is from; that of a table of several files differs from block to block. */
  abstract String file();

  /** How many blocks of the table come before. */
  abstract int number();

  /** Goes to the next row; false when there is none. */
  abstract boolean next();

  /** Goes to the next row, a fault there being told so many lines further down. */
  final boolean nextBelow(long lines) {
    try {
      return next();
    } catch (LoadException e) {
      throw e.below(lines);
    }
  }

  /** The cells of the row gone to last, by the header of its section. */
  abstract CsvRow row();

  /** Which of the table's sections the row belongs to. */
  int section() {
    return 0;
  }

  /** The line the row begins in, counted from the block's first, or the row's number where there are no lines. */
  abstract long line();

  /** How many lines the block has, once all its rows are read and another block of the same file comes after. */
  abstract long lines();

  /** Why the row as a whole cannot be used, if it cannot. */
  abstract Optional<Reason> fault();

  /** In which column that is; empty for the row as a whole. */
  String faultColumn() {
    return "";
  }

  /** Why the row is deliberately not used, if it is not. */
  Optional<Reason> filtered() {
    return Optional.empty();
  }

  /** How many lines with nothing on them were passed over. */
  long blankLines() {
    return 0;
  }

  /** How many cells had blanks around their text, which were removed. */
  long trimmed() {
    return row().trimmed();
  }
}
