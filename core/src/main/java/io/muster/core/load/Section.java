package io.muster.core.load;

import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the rows of one sort in a table hold: people, records of one kind, or what no use is made of. A CSV file has rows of one sort; a
 * resource can give rows of several.
 *
 * @param holds what they hold, in the plural, for the report
 * @param kind the kind of their records; none for people, and for what no use is made of
 * @param key the column that tells whose a row is; empty where none is asked for
 * @param columns the readers of the other columns
 */
record Section(String holds, Optional<RecordKind> kind, String key, Columns columns) {
  private static final String PEOPLE = "people";

  /** Finds the columns a table has. */
  @FunctionalInterface
  interface Columns {
    /** Readers of those columns of the schema that the table has, in the order of the schema. */
    List<CellReader> in(Header header);
  }

  static Section people(String key, Columns columns) {
    return new Section(PEOPLE, Optional.empty(), key, columns);
  }

  /** What else is said of people, in the plural: it makes nobody known. */
  static Section ofPeople(String holds, String key, Columns columns) {
    return new Section(holds, Optional.empty(), key, columns);
  }

  static Section records(RecordKind kind, String key, Columns columns) {
    return new Section(kind.plural(), Optional.of(kind), key, columns);
  }

  /** Rows that are counted and nothing else: each says itself why it is quarantined or filtered. */
  static Section unused(String holds) {
    return new Section(holds, Optional.empty(), "", header -> List.of());
  }

  /** Whether somebody is known because there is a row of theirs. */
  boolean makesKnown() {
    return holds.equals(PEOPLE);
  }

  /** Finds the columns; records that name no system get that of their source, if it has one. */
  List<CellReader> readers(Header header, Optional<String> system) {
    List<CellReader> found = columns.in(header);
    if (kind.isEmpty() || system.isEmpty()) {
      return found;
    }
    CellReader named = new SameValue(RecordKind.SYSTEM, new Value.Text(system.get()));
    List<CellReader> readers = new ArrayList<>();
    for (CellReader reader : found) {
      if (reader.column().equals(RecordKind.SYSTEM)) {
        named = new EitherCell(reader, named);
      } else {
        readers.add(reader);
      }
    }
    readers.add(named);
    return readers;
  }
}
