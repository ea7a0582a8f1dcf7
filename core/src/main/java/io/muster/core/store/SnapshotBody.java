package io.muster.core.store;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import io.muster.core.work.Crew;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands in a snapshot, in its order: the as-of date, the schema, the ids, the attributes, then each kind: its duplicates, where
 * the rows of each person begin, its columns. Indexes are made again when it is opened, which takes less time than reading them would.
 */
final class SnapshotBody {
  private SnapshotBody() {}

  static void write(PatientStore store, SnapshotOutput out) throws IOException {
    out.write(Math.toIntExact(store.asOf().toEpochDay()));
    write(store.schema(), out);
    out.write(store.size());
    for (int person = 0; person < store.size(); person++) {
      out.write(store.id(person));
    }
    write(store.attributes(), out);
    for (RecordKind kind : store.schema().kinds()) {
      RecordTable table = store.records(kind);
      out.write(table.duplicates());
      out.write(table.offsets());
      write(table.columns(), out);
    }
  }

  static PatientStore read(SnapshotInput in, Crew crew) throws IOException {
    LocalDate asOf = LocalDate.ofEpochDay(in.readInt());
    Schema schema = readSchema(in);
    int people = in.readInt();
    List<String> ids = new ArrayList<>(people);
    for (int person = 0; person < people; person++) {
      ids.add(in.readText());
    }
    StoredColumns attributes = readColumns(schema.attributes(), people, in);
    Map<RecordKind, RecordTable> tables = new LinkedHashMap<>();
    for (RecordKind kind : schema.kinds()) {
      crew.patience().check();
      int duplicates = in.readInt();
      int[] offsets = new int[people + 1];
      in.read(offsets);
      StoredColumns columns = readColumns(kind.columns(), offsets[people], in);
      tables.put(kind, RecordTable.finished(kind, columns, offsets, duplicates, crew));
    }
    return PatientStore.finished(schema, asOf, List.copyOf(ids), attributes, tables, crew);
  }

  private static void write(Schema schema, SnapshotOutput out) throws IOException {
    writeColumns(schema.attributes(), out);
    out.write(schema.kinds().size());
    for (RecordKind kind : schema.kinds()) {
      out.write(kind.name());
      out.write(kind.plural());
      writeColumns(kind.columns(), out);
      out.write(kind.foreignSystems().size());
      for (CodeSystem system : kind.foreignSystems().stream().sorted().toList()) {
        out.write(system.name());
      }
    }
  }

  private static Schema readSchema(SnapshotInput in) throws IOException {
    List<Column> attributes = readColumns(in);
    List<RecordKind> kinds = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      String name = in.readText();
      String plural = in.readText();
      List<Column> columns = readColumns(in);
      Set<CodeSystem> foreign = new HashSet<>();
      int systems = in.readInt();
      for (int s = 0; s < systems; s++) {
        foreign.add(new CodeSystem(in.readText()));
      }
      kinds.add(new RecordKind(name, plural, columns, foreign));
    }
    return Schema.of(attributes, kinds);
  }

  private static void writeColumns(List<Column> columns, SnapshotOutput out) throws IOException {
    out.write(columns.size());
    for (Column column : columns) {
      out.write(column.name());
      out.write(column.type().name());
      out.write(column.categories().size());
      for (String category : column.categories()) {
        out.write(category);
      }
    }
  }

  private static List<Column> readColumns(SnapshotInput in) throws IOException {
    List<Column> columns = new ArrayList<>();
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      String name = in.readText();
      ValueType type = ValueType.valueOf(in.readText());
      List<String> categories = new ArrayList<>();
      int many = in.readInt();
      for (int c = 0; c < many; c++) {
        categories.add(in.readText());
      }
      columns.add(new Column(name, type, categories));
    }
    return columns;
  }

  private static void write(StoredColumns columns, SnapshotOutput out) throws IOException {
    for (StoredColumn column : columns.all()) {
      if (column instanceof SymbolColumn symbols) {
        write(symbols.dictionary(), out);
      }
      column.save(out);
    }
  }

  private static StoredColumns readColumns(List<Column> columns, int rows, SnapshotInput in)
      throws IOException {
    List<StoredColumn> stored = new ArrayList<>();
    for (Column column : columns) {
      stored.add(
          switch (column.type()) {
            case DATE -> DayColumn.restored(in, rows);
            case NUMBER -> NumberColumn.restored(in, rows);
            case TRUTH -> TruthColumn.restored(in, rows);
            case TEXT, CODE -> SymbolColumn.restored(readDictionary(column.type(), in), in, rows);
          });
    }
    return new StoredColumns(columns, stored, rows);
  }

  private static void write(List<Value> dictionary, SnapshotOutput out) throws IOException {
    out.write(dictionary.size());
    for (Value value : dictionary) {
      if (value instanceof Value.Coded coded) {
        out.write(coded.code().system().name());
        out.write(coded.code().text());
      } else {
        out.write(value.toString());
      }
    }
  }

  private static List<Value> readDictionary(ValueType type, SnapshotInput in) throws IOException {
    Map<String, CodeSystem> systems = new HashMap<>();
    List<Value> dictionary = new ArrayList<>();
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      if (type == ValueType.CODE) {
        CodeSystem system = systems.computeIfAbsent(in.readText(), CodeSystem::new);
        dictionary.add(new Value.Coded(new Code(system, in.readText())));
      } else {
        dictionary.add(new Value.Text(in.readText()));
      }
    }
    return List.copyOf(dictionary);
  }
}
