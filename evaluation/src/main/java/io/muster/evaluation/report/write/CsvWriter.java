package io.muster.evaluation.report.write;

import de.siegmar.fastcsv.writer.LineDelimiter;
import io.muster.evaluation.report.document.Block;
import io.muster.evaluation.report.document.Chart;
import io.muster.evaluation.report.document.Document;
import io.muster.evaluation.report.document.Document.Audience;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.document.Figure;
import io.muster.evaluation.report.document.Paragraph;
import io.muster.evaluation.report.document.Table;
import io.muster.evaluation.report.document.Table.Row;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes a report as CSV, a file for the header, one for each table and one for the remarks. A figure that is made of several numbers has a
 * column for each. A number that is withheld is {@code *}; one that is not there is empty. Every row says who may have it.
 */
final class CsvWriter implements Block.Visitor<Optional<Table>> {
  private static final String AUDIENCE = "audience";

  private final String audience;
  private final SortedMap<String, String> files = new TreeMap<>();
  private final List<Row> remarks = new ArrayList<>();

  private CsvWriter(Audience audience) {
    this.audience = audience.internal() ? audience.marking() : "release " + audience.profile();
  }

  /** The files by their names. */
  static SortedMap<String, String> write(Document document) {
    CsvWriter writer = new CsvWriter(document.audience());
    writer.file("header", head(document));
    document.notices().forEach(writer::visitParagraph);
    for (Section section : document.sections()) {
      for (Block block : section.blocks()) {
        Optional<Table> table = block.accept(writer);
        table.ifPresent(t -> writer.file(section.key() + "-" + t.key(), t));
      }
    }
    writer.file("remarks", table("remarks", List.of("kind", "text"), writer.remarks));
    return writer.files;
  }

  private static Table head(Document document) {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.of(Figure.text("outreach"), document.title()));
    rows.add(Row.of(Figure.text("cohort"), document.subtitle()));
    rows.add(Row.of(Figure.text("marking"), Figure.text(document.audience().marking())));
    rows.add(Row.of(Figure.text("words"), Figure.text(document.audience().words())));
    document.fields().forEach(f -> rows.add(Row.of(Figure.text(f.key()), f.value())));
    return table("header", List.of("key", "value"), rows);
  }

  private static Table table(String key, List<String> columns, List<Row> rows) {
    return new Table(
        key, key, columns.stream().map(c -> Table.Column.words(c, c)).toList(), rows);
  }

  /** Numbered, so that files lie in the order of the report and none takes another's place. */
  private void file(String name, Table table) {
    String number = String.format(Locale.ROOT, "%02d", files.size());
    files.put(number + "-" + name.replace('_', '-') + ".csv", text(table));
  }

  private String text(Table table) {
    List<List<String>> parts = new ArrayList<>();
    List<String> heading = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      int column = i;
      TreeSet<String> names = new TreeSet<>(FigureParts.ORDER);
      table
          .rows()
          .forEach(r -> names.addAll(FigureParts.of(r.figures().get(column)).keySet()));
      parts.add(names.isEmpty() ? List.of(FigureParts.SELF) : List.copyOf(names));
      String key = table.columns().get(i).key();
      parts.get(i).forEach(part -> heading.add(part.isEmpty() ? key : key + "_" + part));
    }
    heading.add(AUDIENCE);
    StringWriter text = new StringWriter();
    try (var csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
        .lineDelimiter(LineDelimiter.LF)
        .build(text)) {
      csv.writeRecord(heading.stream().map(SafeCell::of).toList());
      for (Row row : table.rows()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
          Map<String, Object> figure = FigureParts.of(row.figures().get(i));
          parts.get(i).forEach(part -> cells.add(SafeCell.of(figure.getOrDefault(part, ""))));
        }
        cells.add(SafeCell.of(audience));
        csv.writeRecord(cells);
      }
    } catch (IOException unlikely) {
      throw new IllegalStateException("a text could not be written into memory");
    }
    return text.toString();
  }

  @Override
  public Optional<Table> visitParagraph(Paragraph paragraph) {
    String tone = paragraph.tone().name().toLowerCase(Locale.ROOT);
    remarks.add(Row.of(Figure.text(tone), Figure.text(paragraph.text())));
    return Optional.empty();
  }

  @Override
  public Optional<Table> visitTable(Table table) {
    return Optional.of(table);
  }

  /** Charts are left out: they draw what stands in the tables. */
  @Override
  public Optional<Table> visitChart(Chart chart) {
    return Optional.empty();
  }
}
