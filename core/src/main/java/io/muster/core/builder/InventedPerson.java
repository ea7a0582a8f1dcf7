package io.muster.core.builder;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.plan.ExamplePlan.Cell;
import io.muster.core.plan.ExamplePlan.Event;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is told of somebody invented: what they are, and what is recorded of them.
 *
 * @param <S> the builder itself, so that one word can follow another
 */
public abstract sealed class InventedPerson<S extends InventedPerson<S>>
    permits ExampleBuilder, PatientBuilder {
  private final Schema schema;
  private final List<Cell> attributes = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();

  InventedPerson(Schema schema) {
    this.schema = schema;
  }

  abstract S self();

  /** What is so of the person, each column once. */
  public List<Cell> attributes() {
    return List.copyOf(attributes);
  }

  /** What is recorded of the person, in the order told. */
  public List<Event> events() {
    return List.copyOf(events);
  }

  /** The day of birth, as ISO 8601 has it. */
  public S born(String date) {
    return person("birth_date", ValueWords.day(date));
  }

  /** What an attribute of the person is: {@code person("sex", "female")}. */
  public S person(String attribute, String text) {
    return person(attribute, new Value.Text(text));
  }

  public S person(String attribute, double number) {
    return person(attribute, Value.Decimal.of(number));
  }

  public S person(String attribute, LocalDate date) {
    return person(attribute, new Value.Day(date));
  }

  public S person(String attribute, boolean truth) {
    return person(attribute, Truth.of(truth));
  }

  private S person(String attribute, Value value) {
    Cell cell = ExampleRecord.cell(Names.attribute(schema, attribute), value);
    checkArgument(
        attributes.stream().noneMatch(a -> a.column().equals(cell.column())),
        "it is said twice what `%s` is",
        attribute);
    attributes.add(cell);
    return self();
  }

  /** A record of the person: {@code record("diagnosis", r -> r.of(anxiety).on("2019-03-01"))}. */
  public S record(String kind, Consumer<ExampleRecord> written) {
    ExampleRecord record = new ExampleRecord(Names.kind(schema, kind));
    written.accept(record);
    events.add(record.event());
    return self();
  }
}
