package io.muster.evaluation.report.write;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table in text: words on the left, numbers lined up on the right under their headings. Too wide for the page, it goes on below
 * with the same labels; a label that is too long goes on below, and is cut after three lines.
 */
final class TextTable {
  private static final int LONGEST_LABEL = 44;
  private static final int SHORTEST_LABEL = 24;
  private static final String INDENT = "  ";
  private static final String GAP = "  ";

  private final List<String> headings;
  private final BitSet words = new BitSet();
  private final List<List<String>> rows = new ArrayList<>();

  /** A table with these headings; a line break in one starts a new line of it. */
  TextTable(List<String> headings) {
    this.headings = List.copyOf(headings);
  }

  TextTable(String... headings) {
    this(Arrays.asList(headings));
  }

  /** Lets a column be one of words. */
  TextTable words(int column) {
    words.set(column);
    return this;
  }

  TextTable row(List<String> cells) {
    if (cells.size() != headings.size()) {
      throw new IllegalArgumentException("a row has a cell for each heading");
    }
    rows.add(List.copyOf(cells));
    return this;
  }

  TextTable row(String... cells) {
    return row(Arrays.asList(cells));
  }

  /** The table on a page of so many columns. */
  List<String> lines(int page) {
    int label = Math.min(width(0), LONGEST_LABEL);
    List<String> lines = new ArrayList<>();
    int first = 1;
    do {
      int last = first;
      int used = INDENT.length() + Math.min(label, SHORTEST_LABEL);
      while (last < headings.size()
          && (last == first || used + GAP.length() + width(last) <= page)) {
        used += GAP.length() + width(last++);
      }
      int room = Math.max(page - used + Math.min(label, SHORTEST_LABEL), SHORTEST_LABEL);
      if (first > 1) {
        lines.add("");
      }
      block(lines, Math.min(label, room), first, last);
      first = last;
    } while (first < headings.size());
    return lines;
  }

  /** The labels and the columns from the first to before the last. */
  private void block(List<String> lines, int label, int first, int last) {
    int height = IntStream.range(0, headings.size())
        .filter(column -> column == 0 || (first <= column && column < last))
        .map(column -> headings.get(column).split("\n").length)
        .max()
        .orElse(1);
    for (int line = 0; line < height; line++) {
      List<String> cells = new ArrayList<>();
      for (String heading : headings) {
        String[] parts = heading.split("\n");
        int part = line - (height - parts.length);
        cells.add(part < 0 ? "" : parts[part]);
      }
      lines.add(line(cells, label, first, last));
    }
    for (List<String> row : rows) {
      List<String> parts = Words.lines(row.get(0), label);
      for (int i = 0; i < parts.size(); i++) {
        boolean more = i > 0;
        List<String> cells =
            row.stream().map(c -> more ? "" : c).collect(toCollection(ArrayList::new));
        cells.set(0, parts.get(i));
        lines.add(line(cells, label, first, last));
      }
    }
  }

  private String line(List<String> cells, int label, int first, int last) {
    StringBuilder line = new StringBuilder(INDENT);
    String name = Words.cut(cells.get(0), label);
    line.append(name).append(" ".repeat(label - Words.length(name)));
    for (int column = first; column < last; column++) {
      String cell = cells.get(column);
      String room = " ".repeat(width(column) - Words.length(cell));
      line.append(GAP).append(words.get(column) ? cell + room : room + cell);
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    int heading = Arrays.stream(headings.get(column).split("\n"))
        .mapToInt(Words::length)
        .max()
        .orElse(0);
    int cells = rows.stream().mapToInt(r -> Words.length(r.get(column))).max().orElse(0);
    return Math.max(heading, cells);
  }
}
