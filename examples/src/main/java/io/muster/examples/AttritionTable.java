package io.muster.examples;

import io.muster.core.engine.Attrition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A cohort's attrition as lines of text: a row for each rule, its numbers lined up under their headings. */
final class AttritionTable {
  private static final int PAGE = 100;
  private static final int LONGEST_LABEL = 42;
  private static final String GAP = "  ";

  private final boolean rules;
  private final boolean doubts;
  private final List<List<String>> rows = new ArrayList<>();

  AttritionTable(Attrition attrition) {
    this.rules = !attrition.rows().isEmpty();
    this.doubts = attrition.rows().stream().anyMatch(row -> row.couldDiffer() > 0);
    row("", "", "", "", "Could", "", "", "Lost by");
    row("", "Met", "Not met", "Unknown", "differ", "Lost", "Left", "it alone");
    String people = Prose.count(attrition.people());
    row("Everyone in the data", "", "", "", "", "", people, "");
    row(
        "Opted out of the use of their records",
        "",
        "",
        "",
        "",
        Prose.count(attrition.optedOut()),
        Prose.count(attrition.people() - attrition.optedOut()),
        "");
    attrition.rows().forEach(this::row);
  }

  private void row(Attrition.Row row) {
    row(
        (row.population() ? "population" : row.effect().word()) + " " + row.label(),
        Prose.count(row.met()),
        Prose.count(row.notMet()),
        Prose.count(row.unknown()),
        Prose.count(row.couldDiffer()),
        Prose.count(row.lost()),
        Prose.count(row.left()),
        row.lostAlone().isPresent() ? Prose.count(row.lostAlone().getAsInt()) : "–");
  }

  /** A row; what could differ is left out where nothing could. */
  private void row(String... cells) {
    List<String> row = new ArrayList<>(Arrays.asList(cells));
    if (!doubts) {
      row.remove(4);
    }
    rows.add(row);
  }

  /** The table, and under it what those of its numbers mean that do not speak for themselves. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    int label = Math.min(LONGEST_LABEL, PAGE - numbersWidth());
    rows.forEach(row -> line(row, Math.min(width(0), label), lines));
    List<String> legend = new ArrayList<>();
    if (doubts) {
      legend.add(
          "Could differ: those with a known answer that could be another, had nothing been missing in the records"
              + " filtered for it.");
    }
    if (rules) {
      legend.add(
          "Lost by it alone: those whom every other rule keeps, and who would come in without this one.");
    }
    legend.stream().limit(1).forEach(first -> lines.add(""));
    legend.forEach(sentence -> lines.addAll(Prose.wrap(sentence, PAGE, GAP)));
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
