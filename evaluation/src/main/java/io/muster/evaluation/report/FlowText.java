package io.muster.evaluation.report;

import io.muster.core.engine.Attrition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The way from everyone in the data to the members. */
final class FlowText {
  private final boolean doubts;
  private final TextTable table;

  private FlowText(Attrition attrition) {
    this.doubts = attrition.rows().stream().anyMatch(row -> row.couldDiffer() > 0);
    this.table = new TextTable(cells(
        "", "Met", "Not met", "Unknown", "Could\ndiffer", "Lost", "Left", "Lost by\nit alone"));
    total("Everyone in the data", "", attrition.people());
    if (attrition.optedOut() > 0) {
      total(
          "Opted out of the use of their records",
          Figures.count(attrition.optedOut()),
          attrition.people() - attrition.optedOut());
    }
    attrition.rows().forEach(this::rule);
    total("Members of the cohort", "", attrition.members());
  }

  static void write(Page page, Attrition attrition) {
    page.heading("HOW THE COHORT WAS FOUND", "people in the data");
    FlowText flow = new FlowText(attrition);
    page.table(flow.table);
    if (flow.doubts) {
      page.say(
          "Could differ: those with a known answer that could be another, had nothing been missing in the"
              + " records filtered for it.");
    }
    if (!attrition.rows().isEmpty()) {
      page.say("Lost by it alone: those whom every other rule keeps, and who would come in"
          + (attrition.ranking().isPresent() ? ", to be ranked with the rest," : "")
          + " without this one.");
    }
    attrition
        .ranking()
        .ifPresent(by -> page.say(
            "In rank order: " + by + ". What is unknown comes last, and those alike go by id."));
  }

  private void rule(Attrition.Row row) {
    table.row(cells(
        (row.population() ? "population" : row.effect().word()) + " " + row.label(),
        Figures.count(row.met()),
        Figures.count(row.notMet()),
        Figures.count(row.unknown()),
        Figures.count(row.couldDiffer()),
        Figures.count(row.lost()),
        Figures.count(row.left()),
        row.lostAlone().isPresent() ? Figures.count(row.lostAlone().getAsInt()) : Figures.NONE));
  }

  private void total(String label, String lost, int left) {
    table.row(cells(label, "", "", "", "", lost, Figures.count(left), ""));
  }

  /** A row; what could differ is left out where nothing could. */
  private List<String> cells(String... all) {
    List<String> cells = new ArrayList<>(Arrays.asList(all));
    if (!doubts) {
      cells.remove(4);
    }
    return cells;
  }
}
