package io.muster.core.load;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** The rows of one CSV file, plain or gzip, one after the other. Whatever makes the file unusable is a {@link LoadException}. */
final class CsvRows implements AutoCloseable {
  /** The most characters a cell may have; so a quote that never closes cannot swallow the rest of a file. */
  private static final int MOST_CHARACTERS = 1 << 20;

  private final String file;
  private final Utf8Text text;
  private final CsvRow row = new CsvRow();
  private final CloseableIterator<CsvRow> rows;
  private final Header header;
  private long blankLines;
  private boolean narrow;

  private CsvRows(String file, Utf8Text text) {
    this.file = file;
    this.text = text;
    this.rows = CsvReader.builder()
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(MOST_CHARACTERS)
        .build(row, text)
        .iterator();
    if (!advance()) {
      throw LoadException.of(
          "csv-empty",
          Place.of(file),
          "the file is empty",
          "Its first line names the columns; leave the file out if there are no such records");
    }
    this.header = Header.of(file, row);
  }

  /** Opens a file and reads its header. */
  static CsvRows open(Path path, String file) {
    Utf8Text text = Utf8Text.open(path, file);
    try {
      return new CsvRows(file, text);
    } catch (LoadException e) {
      try {
        text.close();
      } catch (IOException ignored) {
        // The first fault is the one to tell.
      }
      throw e;
    }
  }

  Header header() {
    return header;
  }

  /** From here on keeps only the cells the header was asked for. */
  void keepUsed() {
    row.keepOnly(header.used());
  }

  /** Goes to the next row that is not blank; false when there is none. */
  boolean next() {
    if (!advance()) {
      if (narrow && text.endsWithinLine()) {
        throw LoadException.of(
            "csv-truncated",
            Place.of(file, row.line()),
            "the file ends in the middle of a row",
            "Copy or export the file again");
      }
      return false;
    }
    narrow = row.width() < header.width();
    return true;
  }

  /** The row gone to last. */
  CsvRow row() {
    return row;
  }

  /** Why the row as a whole cannot be used, if it cannot. */
  Optional<Reason> fault() {
    if (row.width() != header.width()) {
      return Optional.of(Reason.CSV_WIDTH);
    }
    return row.strayQuote() ? Optional.of(Reason.CSV_QUOTE) : Optional.empty();
  }

  long blankLines() {
    return blankLines;
  }

  long trimmed() {
    return row.trimmed();
  }

  private boolean advance() {
    while (more()) {
      rows.next();
      if (!row.blank()) {
        return true;
      }
      blankLines++;
    }
    return false;
  }

  private boolean more() {
    try {
      return rows.hasNext();
    } catch (UncheckedIOException | CsvParseException e) {
      // Not a cause of ours: its message may quote the file.
      throw text.fault().map(this::unusable).orElseGet(this::quoteLeftOpen);
    }
  }

  private LoadException unusable(Utf8Text.Fault fault) {
    return LoadException.of(
        fault.code, Place.of(file, row.lineReached()), "the file " + fault.what, fault.remedy);
  }

  private LoadException quoteLeftOpen() {
    return LoadException.of(
        "csv-quote",
        Place.of(file, row.lineReached()),
        "a quoted cell opens here and is not closed by a quote and a comma or line end",
        "Close it; a quote within quotes is written twice, and a cell has at most "
            + MOST_CHARACTERS
            + " characters");
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw unusable(Utf8Text.Fault.UNREADABLE);
    }
  }
}
