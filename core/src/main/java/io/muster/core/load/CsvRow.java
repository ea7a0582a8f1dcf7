package io.muster.core.load;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.Arrays;

/**
 * The row of a CSV file that was read last: the characters of its wanted cells, without the blanks around them. Cells that are
 * not wanted, such as names and addresses, are passed over and never kept. One row object serves a whole block.
 */
final class CsvRow extends AbstractBaseCsvCallbackHandler<CsvRow> {
  /** A wider header is refused; cells of a row beyond it are counted only. */
  static final int MOST_FIELDS = 4096;

  /** The most characters a cell may have; so a quote that never closes cannot swallow the rest of a file. */
  static final int MOST_CHARACTERS = 1 << 20;

  private char[] text = new char[1024];
  private int used;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private boolean[] wanted = new boolean[0];
  private boolean all = true;
  private boolean strayQuote;
  private boolean tooLong;
  private int lineBreaks;
  private long trimmed;

  /** From the next row on, keeps only these fields. */
  void keepOnly(boolean[] fields) {
    wanted = fields.clone();
    all = false;
    trimmed = 0;
  }

  /** Makes it a row of so many empty cells, for a source that writes them itself. */
  void clear(int width) {
    handleBegin(0);
    starts = starts.length < width ? new int[width] : starts;
    ends = ends.length < width ? new int[width] : ends;
    Arrays.fill(starts, 0, width, 0);
    Arrays.fill(ends, 0, width, 0);
  }

  /** Writes a cell of a row that was cleared, in any order and each once. */
  void put(int field, char[] characters, int from, int length) {
    handleField(field, characters, from, length, true);
  }

  /** The line the row begins in. */
  long line() {
    return getStartingLineNumber();
  }

  /** The line the reader is in: that of the cell after the last whole one. */
  long lineReached() {
    return getStartingLineNumber() + lineBreaks;
  }

  /** Whether a cell has more characters than it may; that is the one after the last whole one then. */
  boolean tooLong() {
    return tooLong;
  }

  /** How many cells the row has. */
  int width() {
    return getFieldCount();
  }

  boolean blank() {
    return getRecordType() == RecordType.EMPTY;
  }

  /** Whether a wanted cell that is not quoted has a quotation mark in it. */
  boolean strayQuote() {
    return strayQuote;
  }

  /** How many wanted cells had blanks around them, in all rows so far. */
  long trimmed() {
    return trimmed;
  }

  boolean empty(int field) {
    return starts[field] == ends[field];
  }

  int length(int field) {
    return ends[field] - starts[field];
  }

  char charAt(int field, int index) {
    return text[starts[field] + index];
  }

  /** A hash of the cell's text. */
  int hash(int field) {
    int hash = 0;
    int end = ends[field];
    for (int i = starts[field]; i < end; i++) {
      hash = hash * 0x01000193 + text[i];
    }
    return hash ^ (hash >>> 15);
  }

  /** Whether the cell holds the characters from one to before another. */
  boolean is(int field, char[] characters, int from, int to) {
    return Arrays.equals(text, starts[field], ends[field], characters, from, to);
  }

  /** Writes the cell's text to a place among characters. */
  void copy(int field, char[] characters, int at) {
    System.arraycopy(text, starts[field], characters, at, length(field));
  }

  String text(int field) {
    return new String(text, starts[field], length(field));
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    used = 0;
    strayQuote = false;
    tooLong = false;
    lineBreaks = 0;
  }

  @Override
  protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
    tooLong |= length > MOST_CHARACTERS;
    if (tooLong) {
      return;
    }
    if (quoted) {
      countLineBreaks(buffer, offset, offset + length);
    }
    if (field >= MOST_FIELDS || !(all || (field < wanted.length && wanted[field]))) {
      return;
    }
    if (field >= starts.length) {
      starts = Arrays.copyOf(starts, 2 * field);
      ends = Arrays.copyOf(ends, 2 * field);
    }
    int start = offset;
    int end = offset + length;
    while (start < end && blank(buffer[start])) {
      start++;
    }
    while (start < end && blank(buffer[end - 1])) {
      end--;
    }
    if (end - start < length) {
      trimmed++;
    }
    starts[field] = used;
    ends[field] = used + end - start;
    if (ends[field] > text.length) {
      text = Arrays.copyOf(text, 2 * ends[field]);
    }
    System.arraycopy(buffer, start, text, used, end - start);
    used = ends[field];
    for (int i = start; i < end && !quoted; i++) {
      strayQuote |= buffer[i] == '"';
    }
  }

  private void countLineBreaks(char[] buffer, int start, int end) {
    for (int i = start; i < end; i++) {
      if (buffer[i] == '\n' || (buffer[i] == '\r' && (i + 1 == end || buffer[i + 1] != '\n'))) {
        lineBreaks++;
      }
    }
  }

  /** Blanks of every kind, the no-break space among them. */
  private static boolean blank(char c) {
    return c <= ' ' || (c >= '\u0080' && (Character.isSpaceChar(c) || c == '\ufeff'));
  }

  @Override
  protected CsvRow buildRecord() {
    return this;
  }

  /** Says nothing of what the cells hold. */
  @Override
  public String toString() {
    return "line " + line();
  }
}
