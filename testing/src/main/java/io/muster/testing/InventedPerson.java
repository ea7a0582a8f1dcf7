package io.muster.testing;

import io.muster.core.plan.ExamplePlan;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Row;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Makes a store of the one person of an example. They are registered from birth on unless the example holds a registration, and alive
 * unless it tells a death. The data are complete, so no window is unfinished.
 */
final class InventedPerson {
  private static final String ID = "invented";
  private static final LocalDate COMPLETE = LocalDate.of(9999, 12, 31);
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

  private final Schema schema;
  private final ExamplePlan example;

  InventedPerson(Schema schema, ExamplePlan example) {
    this.schema = schema;
    this.example = example;
  }

  PatientStore store() {
    PatientStore.Builder builder = PatientStore.builder(schema, COMPLETE);
    Row person = builder.person(ID);
    example.attributes().forEach(cell -> person.set(cell.column(), cell.value()));
    for (ExamplePlan.Event event : example.events()) {
      Row row = builder.record(event.kind(), ID);
      event.cells().forEach(cell -> row.set(cell.column(), cell.value()));
    }
    Optional<RecordKind> registration = schema.kind("registration");
    boolean told =
        example.events().stream().anyMatch(e -> Optional.of(e.kind()).equals(registration));
    if (!told) {
      registration.ifPresent(
          kind -> builder.record(kind, ID).set(RecordKind.DATE, registeredFrom()));
    }
    return builder.build();
  }

  private LocalDate registeredFrom() {
    Optional<Column> born = schema.attribute("birth_date");
    return example.attributes().stream()
        .filter(cell -> Optional.of(cell.column()).equals(born))
        .map(cell -> cell.value() instanceof Value.Day day ? day.date() : LONG_AGO)
        .findFirst()
        .orElse(LONG_AGO);
  }

  static String id() {
    return ID;
  }
}
