package io.muster.core.codes;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.muster.core.files.FileKind;
import io.muster.core.files.FileSource;
import io.muster.core.files.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads a code list from CSV text: a header, then a code a row. A code of a system that has prefixes may end in {@code *} and then
 * stands for all that begin so.
 */
public final class CodeListReader {
  /** The most codes a list may have. */
  public static final int MOST_CODES = 1_000_000;

  private static final List<String> CODE_COLUMNS =
      List.of("code", "id", "snomedcode", "ctv3code", "column");

  private final ListedRows rows;
  /** Of each code the group it stands under. */
  private final Map<CodePattern, Optional<String>> groups = new HashMap<>();
  /** Every group once. */
  private final Map<String, Optional<String>> named = new HashMap<>();
  /** Where each code with a group is listed first. */
  private final Map<CodePattern, Long> lines = new HashMap<>();

  private int duplicates;

  private CodeListReader(ListedRows rows) {
    this.rows = rows;
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
   * @throws io.muster.core.files.SourceFileException if the list cannot be used
   */
  public static CodeListFile read(
      String listName,
      String fileName,
      FileSource source,
      Optional<CodeSystem> system,
      Optional<String> codeColumn,
      Optional<String> groupColumn) {
    String text = source.text(FileKind.CODE_LIST, fileName);
    ListedRows rows = new ListedRows(FileKind.CODE_LIST, fileName, text);
    CodeListReader reader = new CodeListReader(rows);
    reader.collect(system, codeColumn, groupColumn);
    int codes = reader.groups.size();
    return new CodeListFile(
        new CodeList(listName, new CodeSet(reader.groups)),
        SourceFile.of(
            FileKind.CODE_LIST, fileName, text, codes, reader.duplicates, rows.trimmed()));
  }

  private void collect(
      Optional<CodeSystem> system, Optional<String> codeColumn, Optional<String> groupColumn) {
    int code =
        rows.column(codeColumn.map(List::of).orElse(CODE_COLUMNS), codeColumn.orElse("code"));
    OptionalInt group = groupColumn.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(rows.column(groupColumn.stream().toList(), groupColumn.get()));
    boolean ctv3 = rows.heading(code).equalsIgnoreCase("CTV3Code");
    CodeSystem codes = system.orElse(ctv3 ? CodeSystem.CTV3 : CodeSystem.SNOMED);
    rows.forEach((row, line) -> {
      CodePattern pattern = pattern(row, code, codes, line);
      if (group.isEmpty()) {
        add(pattern, CodeSet.WITHOUT_GROUP, line);
      } else {
        add(pattern, named.computeIfAbsent(rows.cell(row, group.getAsInt()), Optional::of), line);
        lines.putIfAbsent(pattern, line);
      }
    });
    if (groups.isEmpty()) {
      throw rows.fault("empty", "it has a header and no codes");
    }
  }

  private CodePattern pattern(CsvRecord row, int column, CodeSystem system, long line) {
    String text = rows.code(row, column, system, line);
    if (text.equals("*") && system.hasPrefixes()) {
      throw rows.fault("no-code", "line " + line + " has a `*` with nothing before it");
    }
    return CodePattern.read(system, text);
  }

  private void add(CodePattern code, Optional<String> group, long line) {
    Optional<String> earlier = groups.putIfAbsent(code, group);
    if (earlier == null) {
      if (groups.size() > MOST_CODES) {
        throw rows.fault("limit", "it has more than " + MOST_CODES + " codes");
      }
      return;
    }
    if (!earlier.equals(group)) {
      throw rows.fault(
          "two-groups",
          "lines %s and %s list one code under two groups".formatted(lines.get(code), line));
    }
    duplicates++;
  }
}
