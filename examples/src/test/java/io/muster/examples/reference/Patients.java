package io.muster.examples.reference;

import io.muster.core.plan.ExamplePlan;
import io.muster.core.plan.ExamplePlan.Cell;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Row;
import java.time.LocalDate;
import java.util.List;

/** The invented patients of a table or of examples: alive, and registered since birth, unless told otherwise. */
public final class Patients {
  static final LocalDate COMPLETE_TO = LocalDate.of(2024, 6, 30);

  private static final Schema SCHEMA = Schema.standard();
  private static final Column BORN = SCHEMA.attribute("birth_date").orElseThrow();
  private static final RecordKind REGISTRATION = SCHEMA.kind("registration").orElseThrow();

  private Patients() {}

  /** A store of those patients, each under the title of the example. */
  public static PatientStore store(List<ExamplePlan> examples) {
    PatientStore.Builder builder = PatientStore.builder(SCHEMA, COMPLETE_TO);
    for (ExamplePlan example : examples) {
      Row person = builder.person(example.title());
      example.attributes().forEach(cell -> person.set(cell.column(), cell.value()));
      for (ExamplePlan.Event event : example.events()) {
        Row row = builder.record(event.kind(), example.title());
        event.cells().forEach(cell -> row.set(cell.column(), cell.value()));
      }
      if (example.events().stream().noneMatch(e -> e.kind().equals(REGISTRATION))) {
        builder.record(REGISTRATION, example.title()).set(RecordKind.DATE, born(example));
      }
    }
    return builder.build();
  }

  private static Value born(ExamplePlan example) {
    return example.attributes().stream()
        .filter(cell -> cell.column().equals(BORN))
        .map(Cell::value)
        .findFirst()
        .orElse(new Value.Day(LocalDate.of(1900, 1, 1)));
  }
}
