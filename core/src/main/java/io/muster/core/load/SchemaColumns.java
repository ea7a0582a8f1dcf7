package io.muster.core.load;

import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** The columns of tables that call them what the schema calls them. */
final class SchemaColumns {
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
      case DATE ->
        DayCell.of(
            column,
            header,
            field,
            column.name().equals("birth_date") ? DayCell.Form.DAY_OR_MONTH : DayCell.Form.DAY);
      case NUMBER -> new NumberCell(column, header, field);
      case TRUTH -> new TruthCell(column, header, field);
      case TEXT ->
        column.closed()
            ? CategoryCell.of(column, header, field)
            : new TextCell(column, header, field);
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
}
