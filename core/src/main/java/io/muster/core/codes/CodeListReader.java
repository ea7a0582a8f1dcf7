package io.muster.core.codes;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Reads a code list from CSV text: a header, then a code a row. Column names are found whatever their case. */
public final class CodeListReader {
  /** The most codes a list may have. */
  public static final int MOST_CODES = 1_000_000;

  private static final List<String> CODE_COLUMNS =
      List.of("code", "id", "snomedcode", "ctv3code", "column");

  private final String fileName;
  private final Map<Code, String> groups = new HashMap<>();
  private final Map<Code, Long> lines = new HashMap<>();
  private int duplicates;
  private int trimmed;

  private CodeListReader(String fileName) {
    this.fileName = fileName;
  }

  /**
   * Reads a list.
   *
   * @param listName what the cohort file calls the list
   * @param fileName what it calls the file
   * @param system the code system; otherwise CTV3 where the codes stand under {@code CTV3Code}, and else SNOMED CT
   * @param codeColumn the column of the codes; otherwise the first there is of {@code code}, {@code id}, {@code snomedcode},
   *     {@code CTV3Code}, {@code column}
   * @param groupColumn the column of the groups; otherwise no code has a group
   * @throws CodeListException if the list cannot be used
   */
  public static CodeListFile read(
      String listName,
      String fileName,
      CodeListSource source,
      Optional<CodeSystem> system,
      Optional<String> codeColumn,
      Optional<String> groupColumn) {
    String text = source.text(fileName);
    CodeListReader reader = new CodeListReader(fileName);
    reader.collect(
        text.startsWith("\ufeff") ? text.substring(1) : text, system, codeColumn, groupColumn);
    return new CodeListFile(
        fileName,
        new CodeList(listName, reader.groups),
        reader.duplicates,
        reader.trimmed,
        CodeListFile.hash(text));
  }

  private void collect(
      String text,
      Optional<CodeSystem> system,
      Optional<String> codeColumn,
      Optional<String> groupColumn) {
    Iterator<CsvRecord> rows = CsvReader.builder()
        .allowUnclosedQuote(false)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(text)
        .iterator();
    if (!more(rows, 0)) {
      throw fault("codelist-empty", "it is empty. Its first line names the columns");
    }
    List<String> header =
        rows.next().getFields().stream().map(CodeListReader::trim).toList();
    int code =
        column(header, codeColumn.map(List::of).orElse(CODE_COLUMNS), codeColumn.orElse("code"));
    OptionalInt group = groupColumn.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(column(header, groupColumn.stream().toList(), groupColumn.get()));
    boolean ctv3 = header.get(code).equalsIgnoreCase("CTV3Code");
    CodeSystem codes = system.orElse(ctv3 ? CodeSystem.CTV3 : CodeSystem.SNOMED);
    long line = 1;
    while (more(rows, line)) {
      CsvRecord row = rows.next();
      line = row.getStartingLineNumber();
      if (row.getFieldCount() != header.size()) {
        throw fault(
            "codelist-width",
            "line %d has %d cells and the header %d; a cell with a comma stands in quotes"
                .formatted(line, row.getFieldCount(), header.size()));
      }
      String grouped = group.isEmpty() ? "" : cell(row, group.getAsInt());
      add(cell(row, code), codes, grouped, line);
    }
    if (groups.isEmpty()) {
      throw fault("codelist-empty", "it has a header and no codes");
    }
  }

  /** Whether there is another row; the parser's own message would quote the file. */
  private boolean more(Iterator<CsvRecord> rows, long line) {
    try {
      return rows.hasNext();
    } catch (CsvParseException | java.io.UncheckedIOException e) {
      throw fault(
          "codelist-quote", "after line " + line + " a quote is not closed, or a cell is too long");
    }
  }

  private void add(String text, CodeSystem system, String group, long line) {
    if (text.isEmpty()) {
      throw fault("codelist-no-code", "line " + line + " has no code");
    }
    if (system.equals(CodeSystem.SNOMED) && !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw fault(
          "codelist-wrong-system",
          "line %d has a code that is not SNOMED CT, whose codes are all digits. Name its system, such as icd10"
              .formatted(line));
    }
    Code code = new Code(system, text);
    String earlier = groups.putIfAbsent(code, group);
    if (earlier == null) {
      lines.put(code, line);
      if (groups.size() > MOST_CODES) {
        throw fault("codelist-limit", "it has more than " + MOST_CODES + " codes");
      }
      return;
    }
    if (!earlier.equals(group)) {
      throw fault(
          "codelist-two-groups",
          "lines %d and %d list one code under two groups".formatted(lines.get(code), line));
    }
    duplicates++;
  }

  private String cell(CsvRecord row, int column) {
    String cell = row.getField(column);
    String text = trim(cell);
    if (text.length() < cell.length()) {
      trimmed++;
    }
    return text;
  }

  private int column(List<String> header, List<String> names, String wanted) {
    List<String> lower = header.stream().map(h -> h.toLowerCase(Locale.ROOT)).toList();
    for (String name : names) {
      int[] found = IntStream.range(0, lower.size())
          .filter(i -> lower.get(i).equals(name.toLowerCase(Locale.ROOT)))
          .toArray();
      if (found.length > 1) {
        throw fault("codelist-header", "two of its columns are called " + name);
      }
      if (found.length == 1) {
        return found[0];
      }
    }
    throw fault(
        "codelist-header",
        "it has no column %s. Its columns are %s"
            .formatted(wanted, CodeListFolder.shown(String.join(", ", header))));
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

  private CodeListException fault(String code, String what) {
    return new CodeListException(
        code, "The code list " + CodeListFolder.shown(fileName) + " cannot be used: " + what + ".");
  }
}
