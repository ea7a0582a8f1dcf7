package io.muster.testing;

import io.muster.core.plan.ExamplePlan.Cell;
import io.muster.core.plan.ExamplePlan.Event;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Makes a store of invented people. Each is registered from birth on unless a registration is told of them, and alive unless a death
 * is.
 */
final class InventedStore {
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

  private final Schema schema;
  private final PatientStore.Builder builder;

  InventedStore(Schema schema, LocalDate asOf) {
    this.schema = schema;
    this.builder = PatientStore.builder(schema, asOf);
  }

  InventedStore add(String id, List<Cell> attributes, List<Event> events) {
    Row person = builder.person(id);
    attributes.forEach(cell -> person.set(cell.column(), cell.value()));
    for (Event event : events) {
      Row row = builder.record(event.kind(), id);
      event.cells().forEach(cell -> row.set(cell.column(), cell.value()));
    }
    Optional<RecordKind> registration = schema.kind("registration");
    boolean told = events.stream().anyMatch(e -> Optional.of(e.kind()).equals(registration));
    if (!told) {
      registration.ifPresent(
          kind -> builder.record(kind, id).set(RecordKind.DATE, registeredFrom(attributes)));
    }
    return this;
  }

  private LocalDate registeredFrom(List<Cell> attributes) {
    Optional<Column> born = schema.attribute("birth_date");
    return attributes.stream()
        .filter(cell -> Optional.of(cell.column()).equals(born))
        .map(cell -> cell.value() instanceof Value.Day day ? day.date() : LONG_AGO)
        .findFirst()
        .orElse(LONG_AGO);
  }

  PatientStore store() {
    return builder.build();
  }
}
