package io.muster.core.load;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Rows that Java has at hand: each a map of column names and values. Immutable, and none of the maps is looked at again.
 *
 * <p>Columns are called and read as those of a {@link CsvFolder}: people have an {@code id}, records a {@code patient_id}. A value is a text,
 * a number, a {@link LocalDate} or a truth; a column that is left out of a row is missing there. Places give a row's number, from 1.
 */
public final class JavaRows extends Source {
  private static final String PEOPLE = "people";

  private final List<Rows> all;
  private final Optional<String> system;

  private JavaRows(List<Rows> all, Optional<String> system) {
    this.all = all;
    this.system = system;
  }

  /**
   * Rows of people or of one kind of record.
   *
   * @param holds {@code people}, or a kind, such as {@code diagnoses}
   */
  public static JavaRows of(String holds, List<? extends Map<String, ?>> rows) {
    return new JavaRows(List.of(Rows.of(holds, rows)), Optional.empty());
  }

  /** These rows and others. */
  public JavaRows and(String holds, List<? extends Map<String, ?>> rows) {
    return new JavaRows(
        ImmutableList.<Rows>builder().addAll(all).add(Rows.of(holds, rows)).build(), system);
  }

  @Override
  public JavaRows named(String name) {
    return new JavaRows(all, name(name));
  }

  @Override
  Optional<String> system() {
    return system;
  }

  @Override
  Contents open(String label, Schema schema) {
    List<Table> people = new ArrayList<>();
    List<Table> records = new ArrayList<>();
    for (Rows rows : all) {
      if (rows.holds.equals(PEOPLE)) {
        people.add(rows.table(label, SchemaColumns.people(schema)));
      } else {
        RecordKind kind = schema
            .kind(rows.holds)
            .orElseThrow(() -> LoadException.of(
                "no-kind",
                Place.of(label + rows.holds),
                "the schema has no kind of record of that name",
                "Name people or one of its kinds, such as diagnoses"));
        records.add(rows.table(label, SchemaColumns.records(kind, CodeSystem.SNOMED)));
      }
    }
    return new Contents(
        Place.of("the rows from Java"),
        Optional.empty(),
        "Give the as-of date when loading",
        "",
        people,
        "no row of people",
        records,
        List.of());
  }

  @Override
  public String toString() {
    return "rows from Java of " + all;
  }

  private record Rows(String holds, List<String> columns, List<String[]> cells) {
    static Rows of(String holds, List<? extends Map<String, ?>> rows) {
      TreeSet<String> columns = new TreeSet<>();
      columns.add(holds.equals(PEOPLE) ? "id" : "patient_id");
      rows.forEach(row -> columns.addAll(row.keySet()));
      List<String[]> cells = new ArrayList<>();
      for (Map<String, ?> row : rows) {
        cells.add(columns.stream()
            .map(c -> row.containsKey(c) ? text(c, row.get(c)) : "")
            .toArray(String[]::new));
      }
      return new Rows(holds, List.copyOf(columns), cells);
    }

    Table table(String label, Section section) {
      String name = label + holds;
      return new Table(name, List.of(section), block -> new JavaTable(name, columns, cells), true);
    }

    private static String text(String column, Object value) {
      if (value instanceof Double || value instanceof Float) {
        double number = ((Number) value).doubleValue();
        return Double.isFinite(number)
            ? new BigDecimal(value.toString()).toPlainString()
            : value.toString();
      }
      if (value instanceof BigDecimal number) {
        return number.toPlainString();
      }
      checkArgument(
          value instanceof CharSequence
              || value instanceof Number
              || value instanceof LocalDate
              || value instanceof Boolean,
          "%s: a value is a text, a number, a LocalDate or a truth",
          column);
      return value.toString();
    }

    @Override
    public String toString() {
      return cells.size() + " " + holds;
    }
  }
}
