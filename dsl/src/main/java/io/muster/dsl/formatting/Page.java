package io.muster.dsl.formatting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rows one under another, with their comments and one blank line at most between them. */
final class Page {
  private static final Set<String> HEADS = Set.of("cohort", "outreach", "example");

  private final List<Row> rows;
  private final StringBuilder out = new StringBuilder();

  private Page(List<Row> rows) {
    this.rows = rows;
  }

  /**
   * The text of a file.
   *
   * @param end the comments at its end
   */
  static String write(List<Row> rows, Remarks end) {
    Page page = new Page(rows);
    page.writeRows();
    page.writeEnd(end);
    return page.out.toString();
  }

  private void writeRows() {
    RowPrinter printer = new RowPrinter(out);
    Columns columns = Columns.of(rows, groups());
    for (int at = 0; at < rows.size(); at++) {
      Row row = rows.get(at);
      writeAbove(at);
      printer.print(row, columns.of(at, row));
    }
  }

  /** Which rows are aligned: those of one kind under one head, and declarations of one kind with nothing between them. */
  private List<List<Integer>> groups() {
    Map<String, List<Integer>> groups = new LinkedHashMap<>();
    int head = 0;
    for (int at = 0; at < rows.size(); at++) {
      Row row = rows.get(at);
      boolean goesOn = at > 0
          && rows.get(at - 1).kind().equals(row.kind())
          && !row.first().remarks().hasBlank();
      if (row.isDeclaration() && !goesOn) {
        head = at;
      }
      if (!row.kind().isEmpty()) {
        groups.computeIfAbsent(head + row.kind(), key -> new ArrayList<>()).add(at);
      }
    }
    return List.copyOf(groups.values());
  }

  /** What stands between a row and the one before. */
  private void writeAbove(int at) {
    Row row = rows.get(at);
    Remarks remarks = row.first().remarks();
    boolean dropsBlank = at > 0 && isFirstUnderHead(rows.get(at - 1), row);
    boolean needsBlank = at > 0 && beginsGroup(rows.get(at - 1), row) && !remarks.hasBlank();
    int underBefore = at > 0 && row.isDeclaration() ? remarks.belongingToWhatIsBefore() : 0;
    for (int line = 0; line < remarks.above().size(); line++) {
      Remarks.Above above = remarks.above().get(line);
      boolean isFirst = line == 0;
      blankLine((above.blankAbove() && !(isFirst && dropsBlank)) || (isFirst && needsBlank));
      comment(above, line < underBefore ? rows.get(at - 1).indentation() : row.indentation());
    }
    boolean isFirst = remarks.above().isEmpty();
    blankLine((remarks.blankAbove() && !(isFirst && dropsBlank)) || (isFirst && needsBlank));
  }

  private void writeEnd(Remarks end) {
    Row last = rows.get(rows.size() - 1);
    int underLast = new Remarks(end.above(), List.of(), List.of(), true).belongingToWhatIsBefore();
    for (int line = 0; line < end.above().size(); line++) {
      Remarks.Above above = end.above().get(line);
      blankLine(above.blankAbove());
      comment(above, line < underLast ? last.indentation() : 0);
    }
  }

  private static boolean isFirstUnderHead(Row before, Row row) {
    return before.isDeclaration() && !row.isDeclaration() && HEADS.contains(before.kind());
  }

  private static boolean beginsGroup(Row before, Row row) {
    return row.isDeclaration() && (HEADS.contains(row.kind()) || !row.kind().equals(before.kind()));
  }

  private void blankLine(boolean wanted) {
    out.append(wanted ? "\n" : "");
  }

  private void comment(Remarks.Above line, int indentation) {
    out.append(" ".repeat(indentation)).append(line.text()).append('\n');
  }
}
