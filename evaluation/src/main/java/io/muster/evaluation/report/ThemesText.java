package io.muster.evaluation.report;

import io.muster.core.schema.Column;
import io.muster.evaluation.measure.Themes;
import io.muster.evaluation.measure.Themes.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What people spoke of: people with each theme, never a sum of shares. */
final class ThemesText {
  private ThemesText() {}

  static void write(Page page, Themes themes) {
    String by = themes.by().map(Column::name).map(b -> ", by " + b).orElse("");
    page.heading(
        "THEMES",
        "people with each, of " + Figures.count(themes.people(), one(themes), themes.whom()) + by);
    List<String> groups = groups(themes);
    List<String> headings = new ArrayList<>(
        List.of("Theme", "People", "Share of the " + Figures.count(themes.people()), "Records"));
    groups.forEach(g -> headings.add(Words.heading(g, 12)));
    TextTable table = new TextTable(headings);
    for (Theme theme : themes.themes()) {
      List<String> cells = new ArrayList<>(List.of(
          theme.name(),
          Figures.count(theme.people()),
          Figures.share(themes.share(theme)),
          Figures.count(theme.mentions())));
      groups.forEach(g -> cells.add(Figures.count(theme.byGroup().getOrDefault(g, 0))));
      table.row(cells);
    }
    List<String> last =
        new ArrayList<>(List.of("People with any theme", Figures.count(spoke(themes)), "", ""));
    groups.forEach(g -> last.add(Figures.count(themes.groups().getOrDefault(g, 0))));
    table.row(last);
    page.table(table);
    say(page, themes);
  }

  private static String one(Themes themes) {
    return themes.whom().replaceFirst("people", "person");
  }

  private static int spoke(Themes themes) {
    return themes.people() - themes.silent();
  }

  /** The groups with most people first, then by name. */
  private static List<String> groups(Themes themes) {
    return themes.groups().entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
            .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void say(Page page, Themes themes) {
    page.say(Figures.count(themes.tags(), "tag", "tags") + ", a theme once for each person: "
        + Figures.decimal(themes.tagsPerPerson()) + " a person, of "
        + Figures.count(themes.people(), "person", "people")
        + ". One person can speak of several themes, so shares do not add"
        + " up to a whole.");
    themes
        .by()
        .ifPresent(by -> page.say("Somebody with records of two values of " + by.name()
            + " is in both columns, and once under People."));
    if (themes.unnamed() > 0) {
      page.say("Naming no theme: " + Figures.count(themes.unnamed(), "record", "records") + ".");
    }
  }
}
