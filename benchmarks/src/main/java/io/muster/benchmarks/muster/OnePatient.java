package io.muster.benchmarks.muster;

import io.muster.core.engine.CohortEngine;
import io.muster.core.engine.ReferenceEngine;
import io.muster.core.plan.CohortPlan;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import io.muster.core.store.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One patient's rows as a service has them in hand, and what it does with them: it puts them into a store and asks whether the patient
 * is in a cohort.
 */
public final class OnePatient {
  private static final String ID = "this-patient";

  private final CohortEngine engine = new ReferenceEngine();
  private final LocalDate asOf;
  private final List<Cell> person;
  private final List<Event> records;

  private record Cell(Column column, Value value) {}

  private record Event(RecordKind kind, List<Cell> cells) {}

  private OnePatient(LocalDate asOf, List<Cell> person, List<Event> records) {
    this.asOf = asOf;
    this.person = person;
    this.records = records;
  }

  /** Takes the rows of somebody out of a store of many. */
  public static OnePatient of(PatientStore store, int number) {
    List<Cell> person = store.schema().attributes().stream()
        .map(column -> new Cell(column, store.attribute(column, number)))
        .toList();
    List<Event> records = new ArrayList<>();
    for (RecordKind kind : store.schema().kinds()) {
      RecordTable table = store.records(kind);
      for (int i = table.firstRow(number); i < table.endRow(number); i++) {
        int row = i;
        records.add(new Event(
            kind,
            kind.columns().stream()
                .map(column -> new Cell(column, table.value(column, row)))
                .toList()));
      }
    }
    return new OnePatient(store.asOf(), person, records);
  }

  /** How many records the patient has. */
  public int records() {
    return records.size();
  }

  /** A store that holds the patient alone. */
  public PatientStore store() {
    PatientStore.Builder builder = PatientStore.builder(Schema.standard(), asOf);
    fill(builder.person(ID), person);
    records.forEach(record -> fill(builder.record(record.kind, ID), record.cells));
    return builder.build();
  }

  private static void fill(Row row, List<Cell> cells) {
    cells.forEach(cell -> row.set(cell.column, cell.value));
  }

  /** Whether the patient is in a cohort. */
  public boolean in(CohortPlan cohort, PatientStore alone) {
    return engine.run(cohort, alone).members().size() == 1;
  }
}
