package io.muster.core.load.report;

import io.muster.core.schema.RecordKind;
import io.muster.core.store.DayColumn;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import io.muster.core.store.SymbolColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts the records of one kind by system and time, in one pass over them. For one thread, once. */
final class RecordCount {
  private final RecordTable table;
  private final Periods periods;
  private final SystemNames names;
  private final SymbolColumn systems;
  private final int[][] counts;
  private int people;
  private int first = Integer.MAX_VALUE;
  private int last = RecordTable.NO_DAY;
  private int afterDeath;

  private RecordCount(RecordTable table, Periods periods, SystemNames names) {
    this.table = table;
    this.periods = periods;
    this.names = names;
    this.systems = table.symbols(RecordKind.SYSTEM);
    this.counts = new int[names.lines().size()][periods.count()];
  }

  static RecordCount of(PatientStore store, RecordTable table, Periods periods) {
    RecordCount count = new RecordCount(table, periods, SystemNames.of(store, table));
    Optional<DayColumn> deaths = store
        .schema()
        .attribute("death_date")
        .map(store::attributes)
        .filter(DayColumn.class::isInstance)
        .map(DayColumn.class::cast);
    for (int person = 0; person < store.size(); person++) {
      int death = deaths.isPresent() ? deaths.get().day(person) : RecordTable.NO_DAY;
      count.add(person, death == RecordTable.NO_DAY ? Integer.MAX_VALUE : death);
    }
    return count;
  }

  private void add(int person, int death) {
    int end = table.endRow(person);
    int row = table.firstRow(person);
    people += row < end ? 1 : 0;
    for (; row < end; row++) {
      int day = table.day(row);
      counts[names.line(systems.symbol(row))][periods.of(day)]++;
      last = Math.max(last, day);
      if (day != RecordTable.NO_DAY) {
        first = Math.min(first, day);
        afterDeath += day > death ? 1 : 0;
      }
    }
  }

  int people() {
    return people;
  }

  Optional<LocalDate> first() {
    return date(first);
  }

  Optional<LocalDate> last() {
    return date(last);
  }

  private Optional<LocalDate> date(int day) {
    return last == RecordTable.NO_DAY ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
  }

  int afterDeath() {
    return afterDeath;
  }

  List<SystemCoverage> systems() {
    List<SystemCoverage> covered = new ArrayList<>();
    for (int line = 0; line < counts.length; line++) {
      covered.add(SystemCoverage.of(names.lines().get(line), counts[line], periods));
    }
    return covered;
  }
}
