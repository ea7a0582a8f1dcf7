package io.muster.evaluation.report;

import io.muster.core.schema.Column;
import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.measure.Themes;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Chart.Bars;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Figures;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Released;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What people spoke of: people with each theme, never a sum of shares. */
final class ThemesPart implements Part {
  private final Themes themes;
  private final String by;
  private final ThemeCells cells;
  private final ThemePairs pairs;

  ThemesPart(Themes themes, GroupedName name, Ledger ledger, MemberCells members) {
    this.themes = themes;
    this.by = themes.by().map(Column::name).orElse("");
    this.cells = new ThemeCells(themes, name, ledger, members);
    this.pairs = new ThemePairs(themes, name, cells, ledger);
  }

  @Override
  public Section in(Release release) {
    List<ThemeCells.Theme> order =
        cells.themes().stream().sorted(mostFirst(release)).toList();
    List<ThemeCells.Group> groups =
        cells.groups().stream().sorted(groupsMostFirst(release)).toList();
    List<Block> blocks = new ArrayList<>();
    if (!order.isEmpty()) {
      blocks.add(chart(order, groups, release));
    }
    blocks.add(table(order, groups, release));
    blocks.add(Paragraph.of(tags(release)));
    pairs.in(release).ifPresent(blocks::add);
    if (!by.isEmpty()) {
      blocks.add(Paragraph.note("Somebody with records of two values of " + by
          + " is in both columns, and once under People."));
    }
    AllOrNone allOrNone = new AllOrNone(release);
    groups.forEach(g -> order.forEach(t -> allOrNone.look(
        "“" + t.name() + "” of " + by + " “" + g.name() + "”", t.in(g), g.people())));
    allOrNone.note().ifPresent(blocks::add);
    if (!Released.zero(release.of(cells.unnamed()))) {
      blocks.add(Paragraph.note("Naming no theme: "
          + Figures.count(release.of(cells.unnamed()), "record", "records") + "."));
    }
    String whom = Figures.count(release.of(cells.asked()), one(), themes.whom());
    return new Section(
        "themes",
        "Themes" + (by.isEmpty() ? "" : " by " + by),
        "people with each, of " + whom,
        blocks);
  }

  /** By what is told alone: those withheld come last, among themselves by name. */
  private static Comparator<ThemeCells.Theme> mostFirst(Release release) {
    return Comparator.<ThemeCells.Theme>comparingInt(t -> -told(release, t.people()))
        .thenComparing(ThemeCells.Theme::name);
  }

  private static Comparator<ThemeCells.Group> groupsMostFirst(Release release) {
    return Comparator.<ThemeCells.Group>comparingInt(g -> -told(release, g.people()))
        .thenComparing(ThemeCells.Group::name);
  }

  private static int told(Release release, Cell cell) {
    return Released.suppressed(release.of(cell)) ? -1 : Released.number(release.of(cell));
  }

  private String one() {
    return themes.whom().replaceFirst("people", "person");
  }

  private Bars chart(List<ThemeCells.Theme> order, List<ThemeCells.Group> groups, Release release) {
    List<Bars.Group> bars = new ArrayList<>();
    for (ThemeCells.Theme theme : order) {
      List<Bars.Bar> ofTheme = new ArrayList<>();
      String label = groups.isEmpty() ? "" : "All";
      ofTheme.add(new Bars.Bar(0, label, share(theme, release)));
      for (int i = 0; i < groups.size(); i++) {
        ThemeCells.Group group = groups.get(i);
        ShareCells inGroup = new ShareCells(
            theme.in(group), group.people(), "people with a theme, " + by + " " + group.name());
        ofTheme.add(new Bars.Bar(i + 1, group.name(), inGroup.fraction(release)));
      }
      bars.add(new Bars.Group(theme.name(), ofTheme));
    }
    String ofGroups = groups.isEmpty() ? "" : "; by " + by + ", of the people with any theme there";
    return new Bars(
        "People who spoke of each theme",
        "of " + Figures.count(release.of(cells.asked()), one(), themes.whom()) + ofGroups,
        bars);
  }

  private Figure.Share share(ThemeCells.Theme theme, Release release) {
    return new ShareCells(theme.people(), cells.asked(), themes.whom()).fraction(release);
  }

  private Table table(
      List<ThemeCells.Theme> order, List<ThemeCells.Group> groups, Release release) {
    List<Table.Column> columns = new ArrayList<>(List.of(
        Table.Column.words("theme", "Theme"),
        Table.Column.numbers("people", "People"),
        Table.Column.numbers("share", "Share of the " + Figures.count(release.of(cells.asked()))),
        Table.Column.numbers("records", "Records")));
    groups.forEach(g -> columns.add(Table.Column.group(g.name())));
    List<Row> rows = new ArrayList<>();
    for (ThemeCells.Theme theme : order) {
      List<Figure> row = new ArrayList<>(List.of(
          Figure.text(theme.name()),
          Figure.count(release.of(theme.people())),
          new ShareCells(theme.people(), cells.asked(), themes.whom()).share(release),
          Figure.count(release.of(theme.records()))));
      groups.forEach(g -> row.add(Figure.count(release.of(theme.in(g)))));
      rows.add(Row.of(row));
    }
    List<Figure> last = new ArrayList<>(List.of(
        Figure.named("any", "People with any theme"),
        Figure.count(release.of(cells.spoke())),
        new ShareCells(cells.spoke(), cells.asked(), themes.whom()).share(release),
        Figure.count(release.of(cells.records()))));
    groups.forEach(g -> last.add(Figure.count(release.of(g.people()))));
    rows.add(Row.total(last));
    return new Table("themes", "People with each theme", columns, rows);
  }

  private String tags(Release release) {
    String perPerson = Released.suppressed(release.of(cells.tags()))
            || Released.suppressed(release.of(cells.asked()))
        ? Figures.SUPPRESSED
        : perPerson(
            Released.number(release.of(cells.tags())), Released.number(release.of(cells.asked())));
    return Figures.count(release.of(cells.tags()), "tag", "tags")
        + ", a theme once for each person: " + perPerson + " a person, of "
        + Figures.count(release.of(cells.asked()), "person", "people")
        + ". One person can speak of several themes, so shares do not add up to a whole.";
  }

  private static String perPerson(int tags, int people) {
    return people == 0 ? Figures.NONE : Figures.decimal((double) tags / people, 1);
  }
}
