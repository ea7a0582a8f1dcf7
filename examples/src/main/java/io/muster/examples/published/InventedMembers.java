package io.muster.examples.published;

import io.muster.core.plan.ExamplePlan;
import io.muster.core.plan.Program;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Row;
import java.time.LocalDate;

/** Invented people who are in a cohort, each as one of its file's own examples is, and what was done to reach them. */
final class InventedMembers {
  private static final Schema SCHEMA = Schema.standard();
  private static final RecordKind REGISTRATION = SCHEMA.kind("registration").orElseThrow();
  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

  private final PatientStore.Builder store;
  private final ExamplePlan example;
  private int members;

  /**
   * Nobody yet.
   *
   * @param example the title of the example whom all are like
   * @param asOf the day to which the records are complete
   */
  InventedMembers(Program program, String example, LocalDate asOf) {
    this.store = PatientStore.builder(SCHEMA, asOf);
    this.example = program.examples().stream()
        .filter(e -> e.title().equals(example))
        .findFirst()
        .orElseThrow();
  }

  /** One more. */
  Member another() {
    String id = "invented-%03d".formatted(++members);
    Row person = store.person(id);
    example.attributes().forEach(cell -> person.set(cell.column(), cell.value()));
    for (ExamplePlan.Event event : example.events()) {
      Row row = store.record(event.kind(), id);
      event.cells().forEach(cell -> row.set(cell.column(), cell.value()));
    }
    store.record(REGISTRATION, id).set(RecordKind.DATE, LONG_AGO);
    return new Member(id, person);
  }

  PatientStore store() {
    return store.build();
  }

  /** One of them. */
  final class Member {
    private final String id;
    private final Row person;

    private Member(String id, Row person) {
      this.id = id;
      this.person = person;
    }

    /** A record of that kind and day, with columns: a name, a text, … */
    void has(String kindName, LocalDate day, String... cells) {
      RecordKind kind = SCHEMA.kind(kindName).orElseThrow();
      Row row = store.record(kind, id).set(RecordKind.DATE, day);
      for (int i = 0; i < cells.length; i += 2) {
        row.set(kind.column(cells[i]).orElseThrow(), cells[i + 1]);
      }
    }

    void dies(LocalDate day) {
      Column death = SCHEMA.attribute("death_date").orElseThrow();
      person.set(death, day);
    }
  }
}
