package io.muster.core.codes;

import com.google.common.base.CharMatcher;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.muster.core.files.FileKind;
import io.muster.core.files.SourceFileException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The rows of CSV text: a header that names the columns, then as many cells a row. Blanks around cells go. Column names are found
 * whatever their case. For one thread, once.
 */
final class ListedRows {
  private static final CharMatcher DIGITS = CharMatcher.inRange('0', '9');

  private final FileKind kind;
  private final String fileName;
  private final Iterator<CsvRecord> rows;
  private final List<String> header;
  private long line = 1;
  private int trimmed;

  ListedRows(FileKind kind, String fileName, String text) {
    this.kind = kind;
    this.fileName = fileName;
    this.rows = CsvReader.builder()
        .allowUnclosedQuote(false)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text.startsWith("\ufeff") ? text.substring(1) : text)
        .iterator();
    if (!more(0)) {
      throw fault("empty", "it is empty. Its first line names the columns");
    }
    this.header = rows.next().getFields().stream().map(ListedRows::trim).toList();
  }

  /** The place of the first there is of some columns. */
  int column(List<String> names, String wanted) {
    List<String> lower = header.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
    for (String name : names) {
      int[] found = IntStream.range(0, lower.size())
          .filter(i -> lower.get(i).equals(name.toLowerCase(Locale.ROOT)))
          .toArray();
      if (found.length > 1) {
        throw fault("header", "two of its columns are called " + name);
      }
      if (found.length == 1) {
        return found[0];
      }
    }
    throw fault(
        "header",
        "it has no column %s. Its columns are %s"
            .formatted(wanted, SourceFileException.shown(String.join(", ", header))));
  }

  /** A column as the header spells it. */
  String heading(int column) {
    return header.get(column);
  }

  /** Hands over every row with the line it begins in, from 1. */
  void forEach(Reader reader) {
    while (more(line)) {
      CsvRecord row = rows.next();
      line = row.getStartingLineNumber();
      if (row.getFieldCount() != header.size()) {
        throw fault(
            "width",
            "line %s has %s cells and the header %s; a cell with a comma stands in quotes"
                .formatted(line, row.getFieldCount(), header.size()));
      }
      reader.read(row, line);
    }
  }

  /** A cell without the blanks around it. */
  String cell(CsvRecord row, int column) {
    String cell = row.getField(column);
    String text = trim(cell);
    if (text.length() < cell.length()) {
      trimmed++;
    }
    return text;
  }

  /** A cell that holds a code. */
  String code(CsvRecord row, int column, CodeSystem system, long line) {
    String text = cell(row, column);
    if (text.isEmpty()) {
      throw fault("no-code", "line %s has no %s".formatted(line, header.get(column)));
    }
    if (system.equals(CodeSystem.SNOMED) && !DIGITS.matchesAllOf(text)) {
      throw fault(
          "wrong-system",
          "line %s has a code that is not SNOMED CT, whose codes are all digits".formatted(line)
              + (kind == FileKind.CODE_LIST ? ". Name its system, such as icd10" : ""));
    }
    return text;
  }

  /** How many of the cells asked for had blanks around them. */
  int trimmed() {
    return trimmed;
  }

  SourceFileException fault(String code, String what) {
    return SourceFileException.in(kind, fileName, code, what);
  }

  /** Whether there is another row; the parser's own message would quote the file. */
  private boolean more(long after) {
    try {
      return rows.hasNext();
    } catch (CsvParseException | UncheckedIOException e) {
      throw fault("quote", "after line " + after + " a quote is not closed, or a cell is too long");
    }
  }

  /** The text without blanks around it, no-break spaces among them. */
  private static String trim(String cell) {
    int start = 0;
    int end = cell.length();
    while (start < end && blank(cell.charAt(start))) {
      start++;
    }
    while (start < end && blank(cell.charAt(end - 1))) {
      end--;
    }
    return cell.substring(start, end);
  }

  private static boolean blank(char c) {
    return c <= ' ' || Character.isSpaceChar(c) || c == '\ufeff';
  }

  /** What is done with a row. */
  interface Reader {
    void read(CsvRecord row, long line);
  }
}
