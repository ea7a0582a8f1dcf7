package io.muster.evaluation.report.write;

import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Column;
import io.muster.evaluation.report.document.Table.Row;

/** A table in HTML: with a caption, headings that say what they head, and a region of its own to scroll in where it is wide. */
final class HtmlTable {
  private HtmlTable() {}

  static Markup write(Table table, String id) {
    Markup markup = new Markup();
    markup.open("div", "class", "scroll", "role", "region", "aria-labelledby", id, "tabindex", "0");
    markup.open("table").element("caption", table.caption(), "id", id);
    markup.open("thead").open("tr");
    for (Column column : table.columns()) {
      markup.element(
          "th", Words.cut(column.heading(), Words.NAME), "scope", "col", "class", kind(column));
    }
    markup.close("tr").close("thead").open("tbody");
    table.rows().forEach(row -> row(markup, table, row));
    return markup.close("tbody").close("table").close("div");
  }

  private static void row(Markup markup, Table table, Row row) {
    if (row.total()) {
      markup.open("tr", "class", "total");
    } else {
      markup.open("tr");
    }
    for (int i = 0; i < row.figures().size(); i++) {
      Markup figure = row.figures().get(i).accept(new HtmlFigure());
      if (i == 0) {
        markup.open("th", "scope", "row").add(figure).close("th");
      } else {
        markup.open("td", "class", kind(table.columns().get(i))).add(figure).close("td");
      }
    }
    markup.close("tr");
  }

  private static String kind(Column column) {
    return column.words() ? "words" : "number";
  }
}
