package io.muster.core.load;

import java.util.Arrays;
import java.util.Optional;

/** Some rows of the answer to a query: the texts of their wanted cells, one after the other, and where each ends. */
final class JdbcBlock {
  private final String label;
  private final int number;
  private final boolean[] wanted;
  private final StringBuilder text = new StringBuilder();
  private int[] ends = new int[256];
  private int cells;
  private int rows;
  private Optional<LoadException> fault = Optional.empty();

  /**
   * A block without rows yet.
   *
   * @param number how many blocks come before
   * @param wanted which cells of a row come
   */
  JdbcBlock(String label, int number, boolean[] wanted) {
    this.label = label;
    this.number = number;
    this.wanted = wanted;
  }

  void cell(String written) {
    text.append(written);
    if (cells == ends.length) {
      ends = Arrays.copyOf(ends, 2 * cells);
    }
    ends[cells++] = text.length();
  }

  void endRow() {
    rows++;
  }

  /** Says what came instead of a next row. */
  void end(LoadException instead) {
    Place place = instead.place();
    fault = Optional.of(place.line() == 0 ? instead.below(rows + 1L) : instead);
  }

  /** How much was read, an empty row counting as something. */
  int characters() {
    return text.length() + cells + rows;
  }

  String label() {
    return label;
  }

  int number() {
    return number;
  }

  int rows() {
    return rows;
  }

  boolean[] wanted() {
    return wanted;
  }

  char[] text() {
    char[] characters = new char[text.length()];
    text.getChars(0, characters.length, characters, 0);
    return characters;
  }

  /** Where the cell ends that so many come before. */
  int end(int cell) {
    return ends[cell];
  }

  Optional<LoadException> fault() {
    return fault;
  }
}
