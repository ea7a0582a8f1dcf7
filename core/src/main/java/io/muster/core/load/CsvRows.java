package io.muster.core.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The rows of one block of a CSV file, one after the other, their lines counted from the block's first. Whatever makes the file unusable is a
 * {@link LoadException}.
 */
final class CsvRows extends TableRows {
  private final String file;
  private final CsvForm form;
  private final CsvBlock block;
  private final long above;
  private final CsvRow row = new CsvRow();
  private int at;
  private long lines;
  private Optional<Parsed> parsed = Optional.empty();
  private int width;
  private long blankLines;
  private boolean narrow;

  /**
   * The rows of a block.
   *
   * @param above how many lines of the file, with nothing on them, are counted to the block
   */
  CsvRows(String file, CsvForm form, CsvBlock block, long above) {
    this.file = file;
    this.form = form;
    this.block = block;
    this.above = above;
    this.blankLines = above;
    this.at = block.start();
  }

  /** Rows that are parsed, and the text they are parsed from. */
  private record Parsed(CsvText text, AnyRows rows) {}

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
    return above + lines;
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
      if (row.width() > 0) {
        return true;
      }
      blankLines++;
    }
    return false;
  }

  /** Goes to the next row, a blank one too: where it is plain at once, and else with others near it by the parser. */
  private boolean more() {
    while (true) {
      if (parsed.isPresent()) {
        if (more(parsed.get())) {
          return true;
        }
        at = parsed.get().text().end();
        lines = parsed.get().rows().linesBefore();
        parsed = Optional.empty();
      }
      int next = form.plain() ? PlainRow.read(block.bytes(), at, block.end(), lines + 1, row) : at;
      if (next > at) {
        at = next;
        lines++;
        return true;
      }
      if (at == block.end() && block.fault().isEmpty()) {
        return false;
      }
      row.forget();
      CsvText text = block.piece(at, form);
      parsed = Optional.of(new Parsed(text, new AnyRows(text, form.separator(), lines, row)));
    }
  }

  private boolean more(Parsed piece) {
    boolean more;
    try {
      more = piece.rows().next();
    } catch (UncheckedIOException e) {
      // Not a cause of ours: its message may quote the file.
      throw piece.rows().tooLong() ? cellTooLong(piece) : unusable(piece);
    } catch (CsvParseException e) {
      throw quoteLeftOpen(piece);
    }
    if (more && piece.rows().tooLong()) {
      throw cellTooLong(piece);
    }
    return more;
  }

  private LoadException unusable(Parsed piece) {
    CsvBlock.Fault fault = piece.text().fault().orElse(CsvBlock.Fault.UNREADABLE);
    return fault.at(reached(piece), block.before() + piece.text().reached());
  }

  private LoadException cellTooLong(Parsed piece) {
    return LoadException.of(
        "csv-limit",
        reached(piece),
        "a cell here has more than " + CsvRow.MOST_CHARACTERS + " characters",
        "See whether a quote is left open before it, or leave the column out");
  }

  private LoadException quoteLeftOpen(Parsed piece) {
    return LoadException.of(
        "csv-quote",
        reached(piece),
        "a quoted cell opens here and is not closed by a quote and " + form.separatorName()
            + " or line end",
        "Close it; a quote within quotes is written twice, and a cell has at most "
            + CsvRow.MOST_CHARACTERS
            + " characters");
  }

  private Place reached(Parsed piece) {
    return Place.of(file, above + piece.rows().lineReached());
  }
}
