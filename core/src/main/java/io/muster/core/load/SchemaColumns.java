package io.muster.core.load;

import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** The columns of tables that call them what the schema calls them. */
final class SchemaColumns {
  /** The date of which a month may be all that is known. */
  static final Column BIRTH_DATE = Column.date("birth_date");

  private SchemaColumns() {}

  /** People, by the column {@code id}. */
  static Section people(Schema schema) {
    return Section.people("id", header -> readers(header, schema.attributes(), CodeSystem.SNOMED));
  }

  /**
   * Records of a kind, by the column {@code patient_id}.
   *
   * @param usual the system of a code beside which none stands
   */
  static Section records(RecordKind kind, CodeSystem usual) {
    return Section.records(kind, "patient_id", header -> readers(header, kind.columns(), usual));
  }

  private static List<CellReader> readers(Header header, List<Column> columns, CodeSystem usual) {
    List<CellReader> readers = new ArrayList<>();
    for (Column column : columns) {
      header
          .field(column.name())
          .ifPresent(field -> readers.add(reader(column, header, field, usual)));
    }
    return readers;
  }

  private static CellReader reader(Column column, Header header, int field, CodeSystem usual) {
    return switch (column.type()) {
      case DATE -> day(column, header, field);
      case NUMBER -> new NumberCell(column, header, field);
      case TRUTH -> new TruthCell(column, header, field);
      case TEXT -> text(column, header, field);
      case CODE ->
        new CodeCell(
            column,
            header,
            field,
            usual,
            header.field(column.name() + "_system"),
            DatasetDescription::systemNamed);
    };
  }

  /** Reads a date as the schema's own files write it. */
  static CellReader day(Column column, Header header, int field) {
    DayCell.Form form = column.equals(BIRTH_DATE) ? DayCell.Form.DAY_OR_MONTH : DayCell.Form.DAY;
    return DayCell.of(column, header, field, form);
  }

  /** Reads a text, which in a closed column is one of its words. */
  static CellReader text(Column column, Header header, int field) {
    return column.closed()
        ? CategoryCell.of(column, header, field)
        : new TextCell(column, header, field);
  }
}
