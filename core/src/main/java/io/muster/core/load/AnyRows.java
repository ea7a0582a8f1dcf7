package io.muster.core.load;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Reader;

/** Reads rows of any text, with quoted cells or without, by the parser we keep. */
final class AnyRows extends AbstractBaseCsvCallbackHandler<CsvRow> {
  private final CsvRow row;
  private final long above;
  private final CloseableIterator<CsvRow> rows;
  private int lineBreaks;

  /**
   * The rows of a text.
   *
   * @param separator what stands between cells
   * @param above how many lines come before
   * @param row is made the row read last
   */
  AnyRows(Reader text, char separator, long above, CsvRow row) {
    this.row = row;
    this.above = above;
    this.rows = CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(2 * CsvRow.MOST_BYTES)
        .build(this, text)
        .iterator();
  }

  /** Reads the next row; false when there is none. */
  boolean next() {
    boolean more = rows.hasNext();
    if (more) {
      rows.next();
    }
    return more;
  }

  /** How many lines there are before the row read last, and once all are read before what follows. */
  long linesBefore() {
    return above + getStartingLineNumber() - 1;
  }

  /** The line the parser is in: that of the cell after the last whole one. */
  long lineReached() {
    return above + getStartingLineNumber() + lineBreaks;
  }

  /** Whether a cell has more characters than it may; that is the one after the last whole one then. */
  boolean tooLong() {
    return row.tooLong();
  }

  @Override
  protected void handleBegin(long startingLineNumber) {
    row.begin(above + startingLineNumber);
    lineBreaks = 0;
  }

  @Override
  protected void handleField(int field, char[] buffer, int offset, int length, boolean quoted) {
    row.put(field, buffer, offset, length);
    if (row.tooLong()) {
      return;
    }
    if (quoted) {
      countLineBreaks(buffer, offset, offset + length);
    } else if (row.wants(field) && marked(buffer, offset, offset + length)) {
      row.stray();
    }
  }

  private static boolean marked(char[] buffer, int start, int end) {
    int at = start;
    while (at < end && buffer[at] != '"') {
      at++;
    }
    return at < end;
  }

  private void countLineBreaks(char[] buffer, int start, int end) {
    for (int i = start; i < end; i++) {
      if (buffer[i] == '\n' || (buffer[i] == '\r' && (i + 1 == end || buffer[i + 1] != '\n'))) {
        lineBreaks++;
      }
    }
  }

  @Override
  protected CsvRow buildRecord() {
    return row;
  }

  /** Says nothing of what the cells hold. */
  @Override
  public String toString() {
    return row.toString();
  }
}
