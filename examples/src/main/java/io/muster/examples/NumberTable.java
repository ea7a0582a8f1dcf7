package io.muster.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A table as lines of text: labels, broken where they are long, and numbers lined up under their headings. */
final class NumberTable {
  /** How wide a page is. */
  static final int PAGE = 100;

  static final String GAP = "  ";
  private static final int LONGEST_LABEL = 42;

  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a row: a label and what stands in each column, as many as in every other row. */
  void row(List<String> row) {
    rows.add(List.copyOf(row));
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    int label = Math.min(LONGEST_LABEL, PAGE - numbersWidth());
    rows.forEach(row -> line(row, Math.min(width(0), label), lines));
    return lines;
  }

  private void line(List<String> row, int label, List<String> lines) {
    List<String> labels = Prose.wrap(row.get(0), label, GAP);
    StringBuilder line = new StringBuilder(padded(labels.get(0), label));
    for (int column = 1; column < row.size(); column++) {
      line.append(GAP).append(" ".repeat(width(column) - Prose.length(row.get(column))));
      line.append(row.get(column));
    }
    lines.add(line.toString().stripTrailing());
    lines.addAll(labels.subList(1, labels.size()));
  }

  private int numbersWidth() {
    return IntStream.range(1, rows.get(0).size())
        .map(column -> GAP.length() + width(column))
        .sum();
  }

  private int width(int column) {
    return rows.stream().mapToInt(r -> Prose.length(r.get(column))).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - Prose.length(text)));
  }
}
