package io.muster.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Reads a folder back as it was written, trusting it. */
final class CsvStore {
  private CsvStore() {}

  static PatientStore read(Path folder, LocalDate asOf) throws IOException {
    Schema schema = Schema.standard();
    PatientStore.Builder builder = PatientStore.builder(schema, asOf);
    try (CsvReader<NamedCsvRecord> patients =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve("patients.csv"))) {
      patients.forEach(
          line -> fill(builder.person(line.getField("id")), schema.attributes(), line));
    }
    for (RecordKind kind : schema.kinds()) {
      try (CsvReader<NamedCsvRecord> records =
          CsvReader.builder().ofNamedCsvRecord(folder.resolve(kind.plural() + ".csv"))) {
        records.forEach(
            line -> fill(builder.record(kind, line.getField("patient_id")), kind.columns(), line));
      }
    }
    return builder.build();
  }

  private static void fill(Row row, List<Column> columns, NamedCsvRecord line) {
    for (Column column : columns) {
      String cell = line.getField(column.name());
      if (!cell.isEmpty()) {
        switch (column.type()) {
          case DATE -> row.set(column, LocalDate.parse(cell));
          case NUMBER -> row.set(column, Double.parseDouble(cell));
          case TRUTH -> row.set(column, Boolean.parseBoolean(cell));
          case TEXT -> row.set(column, cell);
          case CODE -> row.set(column, Codes.snomed(cell));
        }
      }
    }
  }
}
