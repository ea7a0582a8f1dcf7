package io.muster.examples;

import io.muster.core.engine.Attrition;
import io.muster.evaluation.report.document.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A cohort's attrition as lines of text: a row for each rule, its numbers lined up under their headings. */
final class AttritionTable {
  private final boolean rules;
  private final boolean doubts;
  private final Optional<String> ranking;
  private final NumberTable table = new NumberTable();

  AttritionTable(Attrition attrition) {
    this.rules = !attrition.rows().isEmpty();
    this.doubts = attrition.rows().stream().anyMatch(row -> row.couldDiffer() > 0);
    this.ranking = attrition.ranking();
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
    table.row(row);
  }

  /** The table on a page of so many columns, and under it what those of its numbers mean that do not speak for themselves. */
  List<String> lines(int page) {
    List<String> lines = table.lines(page);
    List<String> legend = legend();
    legend.stream().limit(1).forEach(first -> lines.add(""));
    legend.forEach(sentence ->
        lines.addAll(Prose.wrap(sentence, Math.min(page, NumberTable.PAGE), NumberTable.GAP)));
    return lines;
  }

  /** The table to put into a page. */
  Table table() {
    return table.over("rules", "From everyone in the data to the members, rule by rule");
  }

  /** A sentence for each number that does not speak for itself. */
  List<String> legend() {
    List<String> legend = new ArrayList<>();
    if (doubts) {
      legend.add(
          "Could differ: those with a known answer that could be another, had nothing been missing"
              + " in the records filtered for it.");
    }
    if (rules) {
      legend.add("Lost by it alone: those whom every other rule keeps, and who would come in"
          + (ranking.isPresent() ? ", to be ranked with the rest," : "") + " without this one.");
    }
    ranking.ifPresent(by -> legend.add(
        "In rank order: " + by + ". What is unknown comes last, and those alike go by id."));
    return legend;
  }
}
