package io.muster.core.load.report;

import io.muster.core.schema.RecordKind;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is in a store of one kind of record.
 *
 * @param kind the plural of the kind
 * @param records how many there are
 * @param people how many people have one
 * @param first the date of the first, if one has a date
 * @param last the date of the last
 * @param afterDeath how many are dated after the death of whom they are about
 * @param units what the numbers of the kind are in, where it has numbers with units
 * @param systems where they come from and when they are from, those without a system first
 */
record KindCoverage(
    String kind,
    int records,
    int people,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    int afterDeath,
    Optional<UnitCounts> units,
    List<SystemCoverage> systems) {
  KindCoverage {
    systems = List.copyOf(systems);
  }

  static KindCoverage of(RecordKind kind, PatientStore store, Periods periods) {
    RecordTable table = store.records(kind);
    RecordCount count = RecordCount.of(store, table, periods);
    return new KindCoverage(
        kind.plural(),
        table.rows(),
        count.people(),
        count.first(),
        count.last(),
        count.afterDeath(),
        UnitCounts.of(table),
        count.systems());
  }

  /** How many have no date. */
  int undated() {
    return systems.stream().mapToInt(SystemCoverage::undated).sum();
  }

  int afterAsOf() {
    return systems.stream().mapToInt(SystemCoverage::afterAsOf).sum();
  }

  @Override
  public String toString() {
    return records + " " + kind;
  }
}
