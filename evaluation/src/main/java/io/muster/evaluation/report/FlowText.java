package io.muster.evaluation.report;

import io.muster.core.engine.Attrition;

/** The way from everyone in the data to the members. */
final class FlowText {
  private FlowText() {}

  static void write(Page page, Attrition attrition) {
    page.heading("HOW THE COHORT WAS FOUND", "people in the data");
    TextTable table = new TextTable("", "Met", "Not met", "Unknown", "Lost", "Left");
    table.row("Everyone in the data", "", "", "", "", Figures.count(attrition.people()));
    if (attrition.optedOut() > 0) {
      int left = attrition.people() - attrition.optedOut();
      String optedOut = Figures.count(attrition.optedOut());
      table.row("Opted out of the use of their records", "", "", "", optedOut, Figures.count(left));
    }
    for (Attrition.Row row : attrition.rows()) {
      table.row(
          (row.population() ? "population" : row.effect().word()) + " " + row.label(),
          Figures.count(row.met()),
          Figures.count(row.notMet()),
          Figures.count(row.unknown()),
          Figures.count(row.lost()),
          Figures.count(row.left()));
    }
    table.row("Members of the cohort", "", "", "", "", Figures.count(attrition.members()));
    page.table(table);
  }
}
