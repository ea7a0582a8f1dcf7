package io.muster.core.load;

import io.muster.core.schema.Column;
import java.util.List;

/** Reads a date that is written by one of some patterns, no two of which can take a text for different days. */
final class PatternDay extends DayCell {
  private final int field;
  private final List<DayPattern> patterns;
  private final boolean partial;

  PatternDay(Column column, Header header, int field, List<DayPattern> patterns) {
    super(column, header, field);
    this.field = field;
    this.patterns = List.copyOf(patterns);
    this.partial = patterns.stream().anyMatch(p -> p.partial().isPresent());
  }

  @Override
  int parse(CsvRow row) {
    for (DayPattern pattern : patterns) {
      int day = pattern.read(row, field);
      if (day != IsoDay.BAD) {
        pattern.partial().ifPresent(this::flag);
        return day;
      }
    }
    return IsoDay.BAD;
  }

  @Override
  boolean mayBeOdd() {
    return partial;
  }
}
