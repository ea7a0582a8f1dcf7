package io.muster.core.load.report;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A table of the page: a region of its own to scroll in where it is wide, words on the left and numbers on the right. */
final class PageTable {
  private final Markup page;
  private final Set<Integer> words;

  /**
   * Begins a table.
   *
   * @param name what it is called by what reads it out
   * @param words the places of the columns that hold words, beside the first
   */
  PageTable(Markup page, String name, List<String> headings, Integer... words) {
    this.page = page;
    this.words = Set.of(words);
    page.open("div", "class", "scroll", "role", "region", "aria-label", name, "tabindex", "0");
    page.open("table").open("thead").open("tr");
    for (int i = 0; i < headings.size(); i++) {
      page.element("th", headings.get(i), "scope", "col", "class", kind(i));
    }
    page.close("tr", "thead").open("tbody");
  }

  PageTable row(String first, String... cells) {
    page.open("tr");
    return cells(first, Arrays.asList(cells));
  }

  PageTable total(String first, String... cells) {
    page.open("tr", "class", "total");
    return cells(first, Arrays.asList(cells));
  }

  /** A row that begins with a short word and what it means, and ends with texts on lines of their own. */
  PageTable row(String word, String meaning, String count, List<String> lines) {
    page.open("tr").open("th", "scope", "row").element("strong", word);
    page.element("span", meaning, "class", "meaning").close("th");
    page.element("td", count, "class", "number").open("td", "class", "words");
    lines.forEach(line -> page.element("div", line));
    page.close("td", "tr");
    return this;
  }

  private PageTable cells(String first, List<String> cells) {
    page.element("th", first, "scope", "row");
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      page.element("td", cell, "class", cell.equals("0") ? "number zero" : kind(i + 1));
    }
    page.close("tr");
    return this;
  }

  private String kind(int column) {
    return column == 0 || words.contains(column) ? "words" : "number";
  }

  void end() {
    page.close("tbody", "table", "div");
  }
}
