package io.muster.testing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes people into a folder in Muster's own layout: one file a kind, named by its plural, and {@code
 * patients.csv}.
 */
final class CsvSink implements RecordSink {
  private final CsvWriter patients;
  private final Map<RecordKind, CsvWriter> files = new HashMap<>();

  CsvSink(Path folder) throws IOException {
    Schema schema = Schema.standard();
    patients = open(folder.resolve("patients.csv"), "id", schema.attributes());
    for (RecordKind kind : schema.kinds()) {
      Path file = folder.resolve(kind.plural() + ".csv");
      files.put(kind, open(file, "patient_id", kind.columns()));
    }
  }

  private static CsvWriter open(Path file, String key, List<Column> columns) throws IOException {
    CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
    List<String> header = new ArrayList<>();
    header.add(key);
    columns.forEach(c -> header.add(c.name()));
    writer.writeRecord(header);
    return writer;
  }

  @Override
  public void accept(Chart chart) {
    write(patients, chart.id(), chart.person());
    for (Chart.Entry entry : chart.entries()) {
      CsvWriter file = files.get(entry.kind());
      if (file != null) {
        write(file, chart.id(), entry.line());
      }
    }
  }

  private static void write(CsvWriter file, String id, Line line) {
    String[] cells = new String[line.columns().size() + 1];
    cells[0] = id;
    for (int i = 1; i < cells.length; i++) {
      cells[i] = text(line.value(i - 1));
    }
    file.writeRecord(cells);
  }

  private static String text(Value value) {
    if (!value.known()) {
      return "";
    }
    return value instanceof Value.Coded coded ? coded.code().text() : value.toString();
  }

  @Override
  public void close() throws IOException {
    patients.close();
    for (CsvWriter file : files.values()) {
      file.close();
    }
  }
}
