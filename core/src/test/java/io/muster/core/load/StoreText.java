package io.muster.core.load;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import java.util.ArrayList;
import java.util.List;

/** Every cell of a store, one line a person or record, so that two stores can be compared. */
final class StoreText {
  private StoreText() {}

  static List<String> of(PatientStore store) {
    List<String> lines = new ArrayList<>();
    for (int person = 0; person < store.size(); person++) {
      StringBuilder line = new StringBuilder(store.id(person));
      for (Column column : store.schema().attributes()) {
        line.append(" | ").append(store.attribute(column, person));
      }
      lines.add(line.toString());
      for (RecordKind kind : store.schema().kinds()) {
        records(store.records(kind), person, lines);
      }
    }
    return lines;
  }

  private static void records(RecordTable table, int person, List<String> lines) {
    for (int row = table.firstRow(person); row < table.endRow(person); row++) {
      StringBuilder line = new StringBuilder("  ").append(table.kind());
      for (Column column : table.kind().columns()) {
        line.append(" | ").append(table.value(column, row));
      }
      lines.add(line.toString());
    }
  }
}
