package io.muster.core.load;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The rows of one block of a CSV file, one after the other, their lines counted from the block's first. Whatever makes the file unusable is a
 * {@link LoadException}.
 */
final class CsvRows extends TableRows {
  private final String file;
  private final CsvBlock block;
  private final long above;
  private final CsvRow row = new CsvRow();
  private final CloseableIterator<CsvRow> rows;
  private int width;
  private long blankLines;
  private boolean narrow;

  /**
   * The rows of a block.
   *
   * @param above how many lines of the file, with nothing on them, are counted to the block
   */
  CsvRows(String file, CsvBlock block, long above) {
    this.file = file;
    this.block = block;
    this.above = above;
    this.blankLines = above;
    this.rows = CsvReader.builder()
        .skipEmptyLines(false)
        .allowUnclosedQuote(false)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(2 * CsvRow.MOST_CHARACTERS)
        .build(row, block)
        .iterator();
  }

  /** Takes the next row that is not blank for the header, if there is one. */
  Optional<Header> header() {
    return advance() ? Optional.of(Header.of(file, row, line())) : Optional.empty();
  }

  /** From here on keeps only the cells the header was asked for. */
  CsvRows keepUsed(Header header) {
    width = header.width();
    row.keepOnly(header.used());
    return this;
  }

  @Override
  String file() {
    return file;
  }

  @Override
  int number() {
    return block.number();
  }

  @Override
  boolean next() {
    if (!advance()) {
      if (narrow && block.endsWithinLine()) {
        throw LoadException.of(
            "csv-truncated",
            Place.of(file, line()),
            "the file ends in the middle of a row",
            "Copy or export the file again");
      }
      return false;
    }
    narrow = row.width() < width;
    return true;
  }

  @Override
  CsvRow row() {
    return row;
  }

  @Override
  long line() {
    return above + row.line();
  }

  @Override
  long lines() {
    return above + row.line() - 1;
  }

  @Override
  Optional<Reason> fault() {
    if (row.width() != width) {
      return Optional.of(Reason.CSV_WIDTH);
    }
    return row.strayQuote() ? Optional.of(Reason.CSV_QUOTE) : Optional.empty();
  }

  @Override
  long blankLines() {
    return blankLines;
  }

  @Override
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
    boolean more;
    try {
      more = rows.hasNext();
    } catch (UncheckedIOException e) {
      // Not a cause of ours: its message may quote the file.
      throw row.tooLong() ? quoteLeftOpen() : unusable();
    } catch (CsvParseException e) {
      throw quoteLeftOpen();
    }
    if (more && row.tooLong()) {
      throw quoteLeftOpen();
    }
    return more;
  }

  private LoadException unusable() {
    CsvBlock.Fault fault = block.fault().orElse(CsvBlock.Fault.UNREADABLE);
    return LoadException.of(fault.code, reached(), "the file " + fault.what, fault.remedy);
  }

  private LoadException quoteLeftOpen() {
    return LoadException.of(
        "csv-quote",
        reached(),
        "a quoted cell opens here and is not closed by a quote and a comma or line end",
        "Close it; a quote within quotes is written twice, and a cell has at most "
            + CsvRow.MOST_CHARACTERS
            + " characters");
  }

  private Place reached() {
    return Place.of(file, above + row.lineReached());
  }
}
