package io.muster.core.generated;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeList;
import io.muster.core.codes.CodePattern;
import io.muster.core.codes.CodeSet;
import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The few codes, days and values that plans ask about and records hold. */
final class Pool {
  static final Schema SCHEMA = Schema.standard();
  static final LocalDate INDEX = LocalDate.of(2024, 2, 29);
  static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);

  static final List<Code> CODES = List.of(
      new Code(CodeSystem.SNOMED, "101"),
      new Code(CodeSystem.SNOMED, "102"),
      new Code(CodeSystem.SNOMED, "103"),
      new Code(CodeSystem.ICD10, "E11.9"),
      new Code(CodeSystem.LOCAL, "101"));

  static final List<String> GROUPS = List.of("heart", "lungs");

  /** Days around the index date and the day the data are complete to: just inside and just outside the usual windows. */
  static final List<LocalDate> DAYS = List.of(
      INDEX,
      INDEX.minusDays(1),
      INDEX.plusDays(1),
      INDEX.minusDays(7),
      INDEX.plusDays(7),
      INDEX.minusDays(30),
      INDEX.minusDays(31),
      INDEX.plusDays(30),
      INDEX.minusMonths(6),
      INDEX.minusMonths(6).minusDays(1),
      INDEX.minusYears(1),
      INDEX.minusYears(1).plusDays(1),
      INDEX.plusMonths(3),
      AS_OF,
      AS_OF.plusDays(1),
      INDEX.minusYears(5));

  static final List<LocalDate> BIRTHS = List.of(
      LocalDate.of(1984, 2, 29),
      LocalDate.of(1984, 3, 1),
      LocalDate.of(1983, 2, 28),
      LocalDate.of(1964, 1, 1),
      LocalDate.of(1990, 7, 15),
      LocalDate.of(2024, 3, 1));

  static final List<BigDecimal> NUMBERS = Stream.of("30", "0", "1", "2", "29.9", "30.1", "-1", "65")
      .map(BigDecimal::new)
      .toList();

  static final List<String> UNITS = List.of("kg", "[lb_av]", "g", "mmol/mol");
  static final List<String> TEXTS = List.of("active", "resolved", "One You Kent", "north");

  private Pool() {}

  /** The code lists, named with a word of the caller's before the rest. */
  static List<CodeList> codeLists(String named) {
    return List.of(
        CodeList.of(named + "few", CODES.get(0), CODES.get(1)),
        new CodeList(
            named + "grouped",
            Map.of(
                CODES.get(0), GROUPS.get(0),
                CODES.get(1), GROUPS.get(1),
                CODES.get(2), GROUPS.get(1),
                CODES.get(3), "")),
        CodeList.of(named + "weights", CODES.get(1), CODES.get(2)).assuming("kg"),
        CodeList.of(named + "other", CODES.get(3), CODES.get(4)),
        new CodeList(
            named + "begun",
            CodeSet.of(
                Map.of(
                    CodePattern.beginning(CodeSystem.ICD10, "E1"),
                    GROUPS.get(0),
                    CodePattern.beginning(CodeSystem.LOCAL, "10"),
                    ""),
                List.of(CodePattern.exactly(CODES.get(3))))));
  }

  static RecordKind kind(String name) {
    return SCHEMA.kind(name).orElseThrow();
  }

  static List<Column> columns(List<Column> columns, ValueType type) {
    return columns.stream().filter(c -> c.type() == type).toList();
  }

  /** A value that a column can hold. */
  static Value value(Column column, Choices choices) {
    return switch (column.type()) {
      case TRUTH -> Truth.of(choices.chance(50));
      case NUMBER ->
        column.name().equals("imd_decile")
            ? Value.Decimal.of(1 + choices.below(10))
            : new Value.Decimal(choices.of(NUMBERS), "");
      case TEXT -> new Value.Text(choices.of(texts(column)));
      case DATE -> new Value.Day(day(column, choices));
      case CODE -> new Value.Coded(choices.of(CODES));
    };
  }

  private static LocalDate day(Column column, Choices choices) {
    return choices.of(column.name().equals("birth_date") ? BIRTHS : DAYS);
  }

  static List<String> texts(Column column) {
    if (column.closed()) {
      return column.categories();
    }
    if (column.equals(RecordKind.GROUP)) {
      return GROUPS;
    }
    return column.name().equals("unit") ? UNITS : TEXTS;
  }
}
