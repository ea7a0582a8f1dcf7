package io.muster.core.generated;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Row;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitrary;

/**
 * Stores of a few people: values missing, several records on one day, days around the index date and the end of the data, records without a
 * date, people without records, several units, registrations with gaps.
 */
public final class GeneratedStores {
  private static final int MOST_PEOPLE = 8;

  /** What is asked about most is recorded most. */
  private static final List<String> OFTEN =
      List.of("diagnosis", "observation", "medication", "encounter", "contact", "appointment");

  private final Choices choices;

  private GeneratedStores(Choices choices) {
    this.choices = choices;
  }

  public static Arbitrary<PatientStore> stores() {
    return Choices.rows(1_200).map(row -> new GeneratedStores(new Choices(row)).store());
  }

  private PatientStore store() {
    LocalDate asOf = choices.of(Pool.AS_OF, Pool.AS_OF, Pool.INDEX, Pool.INDEX.minusDays(10));
    PatientStore.Builder builder = PatientStore.builder(Pool.SCHEMA, asOf);
    int people = 1 + choices.below(MOST_PEOPLE);
    for (int person = 0; person < people; person++) {
      String id = "person " + person;
      person(builder.person(id));
      if (!choices.chance(10)) {
        records(builder, id);
      }
    }
    return builder.build();
  }

  private void person(Row row) {
    for (Column attribute : Pool.SCHEMA.attributes()) {
      int known = switch (attribute.name()) {
        case "opt_out" -> 10;
        case "death_date" -> 25;
        case "birth_date" -> 90;
        default -> 70;
      };
      if (choices.chance(known)) {
        row.set(attribute, Pool.value(attribute, choices));
      }
    }
  }

  private void records(PatientStore.Builder builder, String id) {
    if (choices.chance(80)) {
      record(builder.record(Pool.kind("registration"), id), Pool.kind("registration"));
    }
    for (RecordKind kind : Pool.SCHEMA.kinds()) {
      int number = choices.below(OFTEN.contains(kind.name()) ? 5 : 2);
      for (int i = 0; i < number; i++) {
        record(builder.record(kind, id), kind);
      }
    }
  }

  private void record(Row row, RecordKind kind) {
    LocalDate day = choices.of(Pool.DAYS);
    if (!choices.chance(10)) {
      row.set(RecordKind.DATE, day);
    }
    for (Column column : kind.columns().subList(1, kind.columns().size())) {
      boolean aside = column.equals(RecordKind.RECORDED) || column.equals(RecordKind.SYSTEM);
      if (choices.chance(aside ? 15 : 75)) {
        row.set(column, column.name().equals("end") ? end(day) : Pool.value(column, choices));
      }
    }
  }

  private Value end(LocalDate day) {
    return new Value.Day(day.plusDays(choices.of(0, 1, 30, 400)));
  }
}
