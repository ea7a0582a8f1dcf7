package io.muster.evaluation;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/** People and their records being written down by a test; the data are complete to the last day of 2022 unless told otherwise. */
public final class PeopleSketch {
  private static final Schema SCHEMA = Schema.standard();

  private final Map<String, Map<String, String>> people = new LinkedHashMap<>();
  private final List<Line> lines = new ArrayList<>();
  private LocalDate asOf = LocalDate.of(2022, 12, 31);

  private record Line(String id, String kind, Optional<LocalDate> date, List<String> cells) {}

  /** Nothing written yet. */
  public PeopleSketch() {}

  public PeopleSketch asOf(LocalDate day) {
    asOf = day;
    return this;
  }

  /** Adds a person with these attributes, or these attributes to that person: a name, a text, ... */
  public PeopleSketch person(String id, String... attributes) {
    Map<String, String> cells = people.computeIfAbsent(id, added -> new LinkedHashMap<>());
    for (int i = 0; i < attributes.length; i += 2) {
      cells.put(attributes[i], attributes[i + 1]);
    }
    return this;
  }

  /** Adds a record so many days after day 0, with these columns: a name, a text, ... */
  public PeopleSketch record(String id, String kind, int day, String... cells) {
    return record(id, kind, OutreachSketch.day(day), cells);
  }

  public PeopleSketch record(String id, String kind, LocalDate date, String... cells) {
    lines.add(new Line(id, kind, Optional.of(date), List.of(cells)));
    return this;
  }

  public PeopleSketch undated(String id, String kind, String... cells) {
    lines.add(new Line(id, kind, Optional.empty(), List.of(cells)));
    return this;
  }

  /** Puts the records in another order. */
  public PeopleSketch shuffled(long seed) {
    Collections.shuffle(lines, new Random(seed));
    return this;
  }

  public List<String> ids() {
    return List.copyOf(people.keySet());
  }

  public PatientStore store() {
    return store(id -> true);
  }

  /** Those people alone. */
  public PatientStore store(Predicate<String> wanted) {
    PatientStore.Builder builder = PatientStore.builder(SCHEMA, asOf);
    people.forEach((id, cells) -> {
      if (wanted.test(id)) {
        Row row = builder.person(id);
        cells.forEach((name, text) -> set(row, SCHEMA.attribute(name).orElseThrow(), text));
      }
    });
    for (Line line : lines) {
      if (wanted.test(line.id())) {
        RecordKind kind = SCHEMA.kind(line.kind()).orElseThrow();
        Row row = builder.record(kind, line.id());
        line.date().ifPresent(d -> row.set(RecordKind.DATE, d));
        for (int i = 0; i < line.cells().size(); i += 2) {
          set(row, kind.column(line.cells().get(i)).orElseThrow(), line.cells().get(i + 1));
        }
      }
    }
    return builder.build();
  }

  private static void set(Row row, Column column, String text) {
    switch (column.type()) {
      case DATE -> row.set(column, LocalDate.parse(text));
      case NUMBER -> row.set(column, Double.parseDouble(text));
      case TRUTH -> row.set(column, Boolean.parseBoolean(text));
      default -> row.set(column, text);
    }
  }
}
