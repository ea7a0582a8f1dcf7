package io.muster.core.load;

import io.muster.core.codes.CodeSystem;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;

/** Reads the cells of resources of one type: as the cells of a CSV file are read, but by the words and dates of FHIR. */
final class FhirColumns {
  private final FhirType type;
  private final ZoneId zone;

  private FhirColumns(FhirType type, ZoneId zone) {
    this.type = type;
    this.zone = zone;
  }

  /**
   * The section of resources of a type.
   *
   * @param zone where an instant has the day that counts
   */
  static Section section(FhirType type, ZoneId zone) {
    FhirColumns columns = new FhirColumns(type, zone);
    return type.kind()
        .map(kind -> Section.records(kind, type.person(), columns::readers))
        .orElseGet(() -> Section.people(type.person(), columns::readers));
  }

  private List<CellReader> readers(Header header) {
    header.leaveRest();
    return type.columns().stream().map(c -> reader(c, header)).toList();
  }

  private CellReader reader(FhirColumn column, Header header) {
    int field = header.key(column.name());
    return switch (column.column().type()) {
      case DATE -> day(column, header, field);
      case NUMBER ->
        odd(
            new NumberCell(column.column(), header, field),
            header,
            FhirType.NOT_KEPT,
            Flag.VALUE_NOT_KEPT);
      case TRUTH -> new TruthCell(column.column(), header, field);
      case TEXT -> text(column, header, field);
      case CODE -> code(column, header, field);
    };
  }

  private CellReader day(FhirColumn column, Header header, int field) {
    return switch (column.column().name()) {
      case "birth_date" -> DayCell.of(column.column(), header, field, DayCell.Form.DAY_OR_PART);
      case "death_date" ->
        new DeathCell(
            DayCell.in(zone, column.column(), header, field),
            new TruthCell(column.column(), header, header.key(FhirType.DECEASED)));
      default -> DayCell.in(zone, column.column(), header, field);
    };
  }

  private static CellReader text(FhirColumn column, Header header, int field) {
    if (!column.words().isEmpty()) {
      return new LooseCell(new CategoryCell(column.column(), header, field, column.words()));
    }
    if (column.column().closed()) {
      return CategoryCell.of(column.column(), header, field);
    }
    if (column.column().name().equals("ethnicity")) {
      return new JoinedText(
          new TextCell(column.column(), header, field),
          new TextCell(column.column(), header, header.key(FhirType.ETHNICITY)));
    }
    CellReader text = new TextCell(column.column(), header, field);
    return column.column().name().equals("text")
        ? odd(text, header, FhirType.COMPARATOR, Flag.ONLY_BOUND)
        : text;
  }

  private static CellReader code(FhirColumn column, Header header, int field) {
    CodeCell code = new CodeCell(
        column.column(),
        header,
        field,
        CodeSystem.LOCAL,
        OptionalInt.of(header.key(FhirType.systemOf(column.name()))),
        address -> java.util.Optional.of(FhirSystems.at(address)));
    CellReader counted =
        odd(new LocalCodeCell(code), header, FhirType.moreThan(column.name()), Flag.OTHER_CODES);
    return odd(counted, header, FhirNode.plain(FhirType.MEDICATION), Flag.UNRESOLVED);
  }

  /** A reader that also looks at a cell beside its own, where resources of the type have one. */
  private static CellReader odd(CellReader cell, Header header, String beside, Flag flag) {
    OptionalInt field = header.field(beside);
    return field.isPresent() ? new OddCell(cell, field.getAsInt(), flag) : cell;
  }
}
