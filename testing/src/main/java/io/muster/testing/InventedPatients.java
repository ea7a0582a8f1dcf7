package io.muster.testing;

import io.muster.core.builder.PatientBuilder;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.function.Consumer;

/**
 * A few invented patients for a test, told of in the words of an {@code example} block. For one thread, once.
 *
 * <pre>{@code
 * PatientStore people = InventedPatients.asOf("2024-12-31")
 *     .patient("anna", p -> p.born("1976-02-01")
 *         .record("diagnosis", r -> r.of(diabetes).on("2019-03-01"))
 *         .record("appointment", r -> r.on("2024-05-07").with("status", "attended")))
 *     .patient("ben", p -> p.born("1990-05-05").person("housebound", true))
 *     .patient("chloe", p -> p.person("sex", "female"))
 *     .store();
 * }</pre>
 *
 * <p>As in an example, each of them is alive unless a death is told, and registered from birth on unless a registration is.
 */
public final class InventedPatients {
  private final Schema schema;
  private final InventedStore store;

  private InventedPatients(LocalDate asOf, Schema schema) {
    this.schema = schema;
    this.store = new InventedStore(schema, asOf);
  }

  /** Nobody yet, about the standard schema; the data are complete up to that day, written as ISO 8601 has it. */
  public static InventedPatients asOf(String day) {
    return asOf(day, Schema.standard());
  }

  /** Nobody yet, about the kinds and attributes of a schema. */
  public static InventedPatients asOf(String day, Schema schema) {
    return new InventedPatients(date(day), schema);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("a day is written like 2022-03-31: " + text);
    }
  }

  /**
   * One more patient.
   *
   * @param id what the test calls them, once; failures show it, so it is nobody's real one
   * @param told says what they are and what is recorded of them
   */
  public InventedPatients patient(String id, Consumer<PatientBuilder> told) {
    PatientBuilder patient = PatientBuilder.of(schema);
    told.accept(patient);
    store.add(id, patient.attributes(), patient.events());
    return this;
  }

  /** All of them, in a store. */
  public PatientStore store() {
    return store.store();
  }
}
