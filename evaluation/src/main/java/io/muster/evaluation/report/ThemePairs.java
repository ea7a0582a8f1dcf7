package io.muster.evaluation.report;

import static io.muster.evaluation.report.document.Table.Column.numbers;
import static io.muster.evaluation.report.document.Table.Column.words;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.measure.Themes;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Released;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Themes that the same people spoke of: the pairs with most people, of those that may be told. */
final class ThemePairs {
  private static final int LOOKED_AT = 20;
  private static final int MOST = 5;

  /** Two themes, and the people who spoke of both. */
  private record Both(Themes.Pair pair, Cell people) {}

  private final Cell asked;
  private final String whom;
  private final List<Both> pairs = new ArrayList<>();

  ThemePairs(Themes themes, GroupedName name, ThemeCells cells, Ledger ledger) {
    this.asked = cells.asked();
    this.whom = themes.whom();
    Map<String, Cell> people = new HashMap<>();
    cells.themes().forEach(t -> people.put(t.name(), t.people()));
    for (Themes.Pair pair : themes.pairs().stream().limit(LOOKED_AT).toList()) {
      Cell both = ledger.count(name.all("pair", pair.first(), pair.second()), pair.people());
      ledger.drop(people.getOrDefault(pair.first(), asked), both);
      ledger.drop(people.getOrDefault(pair.second(), asked), both);
      pairs.add(new Both(pair, both));
    }
  }

  /** None where no two can be told. */
  Optional<Table> in(Release release) {
    List<Row> rows = pairs.stream()
        .filter(b -> !Released.suppressed(release.of(b.people())))
        .filter(b -> !Released.zero(release.of(b.people())))
        .sorted(Comparator.<Both>comparingInt(b -> -Released.number(release.of(b.people())))
            .thenComparing(b -> b.pair().first())
            .thenComparing(b -> b.pair().second()))
        .limit(MOST)
        .map(b -> row(b, release))
        .toList();
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Table(
            "pairs",
            "People who spoke of both of two: the most common, of those that may be told",
            List.of(
                words("pair", "Spoken of together"),
                numbers("people", "People"),
                numbers("share", "Share of " + whom)),
            rows));
  }

  private Row row(Both both, Release release) {
    return Row.of(
        Figure.text(both.pair().first() + " and " + both.pair().second()),
        Figure.count(release.of(both.people())),
        new ShareCells(both.people(), asked, whom).share(release));
  }
}
