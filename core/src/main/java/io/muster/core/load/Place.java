package io.muster.core.load;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Where in the input something is.
 *
 * @param file the file's name within its folder
 * @param line the line of the file, counted from 1 as an editor does; 0 for the file as a whole
 * @param column the name of the column as the file's header has it; empty for the row as a whole
 */
public record Place(String file, long line, String column) {
  public Place {
    checkArgument(line >= 0, "lines are counted from 1");
  }

  static Place of(String file) {
    return new Place(file, 0, "");
  }

  static Place of(String file, long line) {
    return new Place(file, line, "");
  }

  /** A column of the place. */
  Place in(String name) {
    return new Place(file, line, name);
  }

  /** The place so many lines further down. */
  Place below(long lines) {
    return new Place(file, line + lines, column);
  }

  /** The place without its file, such as {@code line 8, column date}. */
  String within() {
    return "line " + line + (column.isEmpty() ? "" : ", column " + column);
  }

  @Override
  public String toString() {
    return line == 0 ? file : file + ", " + within();
  }
}
