package io.muster.core.load;

import java.util.List;

/**
 * How one file of a layout holds people or records of one kind.
 *
 * @param name the file's name before {@code .csv} or {@code .csv.gz}
 * @param key the column that tells whose a row is
 * @param columns the readers of the other columns
 */
record FileLayout(String name, String key, Columns columns) {

  /** Finds the columns a file has. */
  @FunctionalInterface
  interface Columns {
    /** Readers of those columns of the schema that the file has, in the order of the schema. */
    List<CellReader> in(Header header);
  }
}
