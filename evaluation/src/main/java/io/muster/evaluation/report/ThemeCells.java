package io.muster.evaluation.report;

import io.muster.core.schema.Column;
import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.measure.Themes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The counts of what people spoke of. */
final class ThemeCells {
  /** One theme, with its people in each group. */
  record Theme(String name, Cell people, Cell records, Map<String, Cell> inGroups) {
    Cell in(Group group) {
      return inGroups.getOrDefault(group.name(), people);
    }
  }

  /** One group, with its people who spoke of anything. */
  record Group(String name, Cell people) {}

  private final Cell asked;
  private final Cell spoke;
  private final Cell unnamed;
  private final Cell tags;
  private final Cell records;
  private final List<Group> groups = new ArrayList<>();
  private final List<Theme> themes = new ArrayList<>();

  ThemeCells(Themes themes, GroupedName name, Ledger ledger, MemberCells members) {
    this.asked = themes
        .asked()
        .map(step -> members.reached(step, themes.people(), name.all("asked")))
        .orElseGet(() -> ledger.count(name.all("asked"), themes.people()));
    this.spoke = themes.silent() == 0
        ? asked
        : ledger.count(name.all("any"), themes.people() - themes.silent());
    if (themes.silent() > 0) {
      ledger.drop(asked, spoke);
    }
    this.unnamed = ledger.count(name.all("unnamed"), themes.unnamed());
    String by = themes.by().map(Column::name).orElse("");
    themes
        .groups()
        .forEach((group, people) ->
            groups.add(new Group(group, ledger.count(name.in(by, group, "any"), people))));
    sumOfGroups(
        spoke,
        groups.stream().map(Group::people).toList(),
        ledger,
        themes.people() - themes.silent(),
        themes.groups());
    for (Themes.Theme theme : themes.themes()) {
      String full = name.all("theme", theme.name());
      Cell people = ledger.count(full, theme.people());
      ledger.drop(asked, people);
      Cell mentions = theme.mentions() == theme.people()
          ? people
          : ledger.count(CellName.under(full, "records"), theme.mentions());
      Map<String, Cell> inGroups = new LinkedHashMap<>();
      for (Group group : groups) {
        Cell cell = ledger.count(
            name.in(by, group.name(), "theme", theme.name()),
            theme.byGroup().getOrDefault(group.name(), 0));
        ledger.drop(group.people(), cell);
        inGroups.put(group.name(), cell);
      }
      sumOfGroups(people, List.copyOf(inGroups.values()), ledger, theme.people(), theme.byGroup());
      this.themes.add(new Theme(theme.name(), people, mentions, inGroups));
    }
    this.tags = ledger.count(name.all("tags"), themes.tags());
    ledger.sum(tags, this.themes.stream().map(Theme::people).toList());
    this.records = themes.mentions() == themes.tags()
        ? tags
        : ledger.count(name.all("records"), themes.mentions());
    if (records != tags) {
      ledger.sum(records, this.themes.stream().map(Theme::records).toList());
    }
  }

  /** Where nobody is in two groups, the groups add up, and whoever reads them can add them up. */
  private static void sumOfGroups(
      Cell whole, List<Cell> parts, Ledger ledger, int people, Map<String, Integer> groups) {
    boolean apart = groups.values().stream().mapToInt(Integer::intValue).sum() == people;
    if (apart && !parts.isEmpty()) {
      ledger.sum(whole, parts);
    }
  }

  Cell asked() {
    return asked;
  }

  Cell spoke() {
    return spoke;
  }

  Cell unnamed() {
    return unnamed;
  }

  Cell tags() {
    return tags;
  }

  Cell records() {
    return records;
  }

  List<Group> groups() {
    return groups;
  }

  List<Theme> themes() {
    return themes;
  }
}
