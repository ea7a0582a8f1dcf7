package io.muster.core.load;

import io.muster.core.schema.RecordKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the table {@code cdm_source} says of a common data model.
 *
 * @param asOf the day the data were taken from their source, if it says one
 * @param covers what they are
 */
record CdmSource(Optional<LocalDate> asOf, String covers) {
  static final String RELEASED = "source_release_date";
  static final String NAME = "cdm_source_name";
  static final String DESCRIPTION = "source_description";

  private static Optional<DayCell> day(Header header) {
    OptionalInt field = header.field(RELEASED);
    return field.isPresent()
        ? Optional.of(
            DayCell.of(RecordKind.DATE, header, field.getAsInt(), DayCell.Form.DAY_OR_TIME))
        : Optional.empty();
  }

  /** What the data say of themselves, if they do. Where they are of several sources, those that say a day agree on it, or none is taken. */
  static CdmSource in(Optional<Table> table, int block) {
    List<LocalDate> days = new ArrayList<>();
    List<String> names = new ArrayList<>();
    table.ifPresent(t -> {
      try (OpenTable open = t.open(block)) {
        Header header = open.headers().get(0);
        Optional<DayCell> day = day(header);
        OptionalInt name = header.field(NAME);
        OptionalInt description = header.field(DESCRIPTION);
        for (Optional<TableRows> next = open.next(); next.isPresent(); next = open.next()) {
          TableRows rows = next.get();
          while (rows.next()) {
            if (rows.fault().isEmpty()) {
              day.filter(d -> d.read(rows.row()).isEmpty() && !d.missing())
                  .ifPresent(d -> days.add(LocalDate.ofEpochDay(d.day())));
              names.add(
                  (text(rows, name) + ": " + text(rows, description)).replaceAll("^: |: $", ""));
            }
          }
        }
      }
    });
    boolean agreed = days.stream().distinct().count() == 1;
    return new CdmSource(
        agreed ? Optional.of(days.get(0)) : Optional.empty(), String.join("; ", names));
  }

  private static String text(TableRows rows, OptionalInt field) {
    return field.isPresent() ? rows.row().text(field.getAsInt()) : "";
  }
}
