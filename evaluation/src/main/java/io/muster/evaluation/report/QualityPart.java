package io.muster.evaluation.report;

import static io.muster.evaluation.report.document.Table.Column.numbers;
import static io.muster.evaluation.report.document.Table.Column.words;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Release;
import io.muster.evaluation.measure.DataQuality;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Released;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** What members' records are like: where they came from, when, and how long after their day. */
final class QualityPart implements Part {
  /** One kind of records. */
  private record KindCells(
      DataQuality.Kind kind,
      Cell records,
      List<Cell> bySystem,
      Cell undated,
      Cell duplicates,
      Cell withLag,
      List<CategoryCells> categories) {}

  /** A column of one of some words, and how many records hold none of them in it. */
  private record CategoryCells(String column, Cell missing, Cell unknown) {
    boolean nothing(Release release) {
      return Released.zero(release.of(missing)) && Released.zero(release.of(unknown));
    }
  }

  private final List<String> systems;
  private final List<KindCells> kinds;
  private final Map<String, List<Cell>> periods = new LinkedHashMap<>();

  /**
   * Enters the records.
   *
   * @param duplicates of all kinds
   */
  QualityPart(DataQuality quality, int duplicates, Ledger ledger) {
    TreeSet<String> all = new TreeSet<>();
    quality.kinds().forEach(kind -> all.addAll(kind.months().keySet()));
    this.systems = List.copyOf(all);
    this.kinds = quality.kinds().stream().map(kind -> cells(kind, ledger)).toList();
    List<Cell> held = kinds.stream().map(KindCells::duplicates).toList();
    if (kinds.stream().mapToInt(k -> k.kind().duplicates()).sum() == duplicates
        && !held.isEmpty()) {
      ledger.sum(ledger.count(CellName.of("data", "duplicates"), duplicates), held);
    }
    RecordPeriods counted = RecordPeriods.of(quality);
    counted.periods().forEach(period -> periods.put(period, new ArrayList<>()));
    for (int i = 0; i < systems.size(); i++) {
      int column = i;
      String system = systems.get(i);
      List<Cell> inPeriods = new ArrayList<>();
      int total = 0;
      for (Map.Entry<String, List<Cell>> period : periods.entrySet()) {
        int records = counted.records(period.getKey(), system);
        Cell cell =
            ledger.count(CellName.of("records", "system", system, period.getKey()), records);
        total += records;
        inPeriods.add(cell);
        period.getValue().add(cell);
      }
      Cell dated = ledger.count(CellName.of("records", "system", system), total);
      ledger.sum(dated, inPeriods);
      ledger.sum(dated, kinds.stream().map(k -> k.bySystem().get(column)).toList());
    }
  }

  private KindCells cells(DataQuality.Kind kind, Ledger ledger) {
    String name = CellName.of("records", "kind", kind.name());
    Cell records = ledger.count(name, kind.records());
    Cell undated = ledger.count(name + "/undated", kind.undated());
    List<Cell> bySystem = new ArrayList<>();
    for (String system : systems) {
      int dated = kind.months().containsKey(system)
          ? kind.months().get(system).values().stream()
              .mapToInt(Integer::intValue)
              .sum()
          : 0;
      bySystem.add(ledger.count(CellName.under(name, "system", system), dated));
    }
    List<Cell> parts = new ArrayList<>(bySystem);
    parts.add(undated);
    ledger.sum(records, parts);
    Cell withLag = ledger.count(name + "/with lag", kind.lag().size());
    ledger.drop(records, withLag);
    Cell duplicates = ledger.count(name + "/duplicates", kind.duplicates());
    List<CategoryCells> categories = kind.categories().stream()
        .map(category -> new CategoryCells(
            category.column(),
            partly(category.missing(), kind, records, category.column() + " missing", ledger),
            partly(category.unknown(), kind, records, category.column() + " unknown", ledger)))
        .toList();
    return new KindCells(kind, records, bySystem, undated, duplicates, withLag, categories);
  }

  /** So many of the records of a kind: all of them where they are as many. */
  private static Cell partly(
      int number, DataQuality.Kind kind, Cell records, String what, Ledger ledger) {
    if (number == kind.records()) {
      return records;
    }
    Cell part = ledger.count(CellName.of("records", "kind", kind.name(), what), number);
    ledger.drop(records, part);
    return part;
  }

  @Override
  public Section in(Release release) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(kinds(release));
    if (!periods.isEmpty()) {
      blocks.add(periods(release));
    }
    categories(release).ifPresent(blocks::add);
    blocks.add(Paragraph.note(
        "All records of members, whatever their day and their programme. Records arrive so many days after their day: the median and,"
            + " in brackets, the quartiles; below 0 they were made ahead. Where they arrive late, or a system has none for a time,"
            + " every count from them is too small."
            + (held(release)
                ? " Those held twice are of everybody in the data, counted once, and in no other column."
                : "")));
    return new Section("records", "Records", "records of members, of the kinds used", blocks);
  }

  private boolean held(Release release) {
    return kinds.stream().anyMatch(k -> !Released.zero(release.of(k.duplicates())));
  }

  private Table kinds(Release release) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(words("kind", "Records"));
    columns.add(numbers("records", "All"));
    columns.add(numbers("undated", "Without a date"));
    boolean held = held(release);
    if (held) {
      columns.add(numbers("duplicates", "Held twice"));
    }
    columns.add(numbers("lag", "Days until they arrived"));
    systems.forEach(system -> columns.add(Table.Column.group(system)));
    List<Row> rows = new ArrayList<>();
    for (KindCells kind : kinds) {
      List<Figure> row = new ArrayList<>();
      row.add(Figure.named(kind.kind().name(), kind.kind().plural()));
      row.add(Figure.count(release.of(kind.records())));
      row.add(Figure.count(release.of(kind.undated())));
      if (held) {
        row.add(Figure.count(release.of(kind.duplicates())));
      }
      row.add(Spreads.of(kind.kind().lag(), kind.withLag(), release));
      kind.bySystem().forEach(cell -> row.add(Figure.count(release.of(cell))));
      rows.add(Row.of(row));
    }
    return new Table(
        "kinds",
        "Records of each kind, those with a date by the system they came from",
        columns,
        rows);
  }

  /** What could not be counted by its words; none where every record has one in every column. */
  private Optional<Table> categories(Release release) {
    List<Row> rows = new ArrayList<>();
    for (KindCells kind : kinds) {
      for (CategoryCells category : kind.categories()) {
        if (!category.nothing(release)) {
          rows.add(Row.of(
              Figure.named(
                  kind.kind().name() + "/" + category.column(),
                  category.column() + " of " + kind.kind().plural()),
              Figure.count(release.of(category.missing())),
              Figure.count(release.of(category.unknown())),
              Figure.count(release.of(kind.records()))));
        }
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new Table(
            "categories",
            "Records that do not say which of the words of a column is theirs",
            List.of(
                words("column", "Column"),
                numbers("missing", "Left empty"),
                numbers("unknown", "Unknown"),
                numbers("records", "Of so many records")),
            rows));
  }

  private Table periods(Release release) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(words("period", "Dated in"));
    systems.forEach(system -> columns.add(Table.Column.group(system)));
    List<Row> rows = new ArrayList<>();
    periods.forEach((period, cells) -> {
      List<Figure> row = new ArrayList<>();
      row.add(Figure.text(period));
      cells.forEach(cell -> row.add(Figure.count(release.of(cell))));
      rows.add(Row.of(row));
    });
    return new Table(
        "periods",
        "Records of all kinds by the system they came from, as time went by",
        columns,
        rows);
  }
}
