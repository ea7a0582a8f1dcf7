package io.muster.core.engine;

import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Notes what an answer rests on, while it is being found, where somebody wants to know. */
final class Evidences {
  private static final Evidences IGNORED = new Evidences(false);

  private final Set<Evidence> noted = new LinkedHashSet<>();
  private final boolean listening;

  private Evidences(boolean listening) {
    this.listening = listening;
  }

  /** Notes everything. */
  static Evidences listening() {
    return new Evidences(true);
  }

  /** Notes nothing. */
  static Evidences ignored() {
    return IGNORED;
  }

  void note(String words, Value value) {
    if (listening) {
      noted.add(
          new Evidence(value.known() ? words + ": " + value : "no " + words, Optional.empty()));
    }
  }

  void note(String words) {
    if (listening) {
      noted.add(new Evidence(words, Optional.empty()));
    }
  }

  void note(RecordRef record) {
    if (listening) {
      noted.add(new Evidence(describe(record, Optional.empty()), Optional.of(record)));
    }
  }

  /** Notes a record that was asked for so: a value without a unit is noted with the one its code list assumes. */
  void note(RecordRef record, Records records) {
    if (listening) {
      Optional<String> assumed = RecordValues.assumedUnit(record, records);
      noted.add(new Evidence(describe(record, assumed), Optional.of(record)));
    }
  }

  /** Notes a record that was picked, and where others of that day differ from it in what was asked, what decided between them. */
  void note(RecordRef record, Pick pick, int differing) {
    if (differing == 0) {
      note(record, pick.records());
    } else if (listening) {
      Optional<String> assumed = RecordValues.assumedUnit(record, pick.records());
      String place = pick.place() == Pick.Place.FIRST
          ? pick.position() == 1 ? "the first" : "number " + pick.position()
          : "the last";
      String tie = " (one of %s that day that differ; %s in order was taken)"
          .formatted(differing + 1, place);
      noted.add(new Evidence(describe(record, assumed) + tie, Optional.of(record)));
    }
  }

  void noteNone(Records records) {
    if (listening) {
      noted.add(new Evidence("no " + records.accept(new Sought()), Optional.empty()));
    }
  }

  List<Evidence> noted() {
    return List.copyOf(noted);
  }

  /**
   * The record's kind, date and known columns: {@code observation on 2021-01-04: snomed 60621009, 32.1 kg/m2}. What does not speak
   * for itself has its column's name before it.
   */
  private static String describe(RecordRef record, Optional<String> assumedUnit) {
    List<String> cells = new ArrayList<>();
    for (Column column : record.kind().columns()) {
      boolean aside = column.equals(RecordKind.DATE) || column.equals(RecordKind.SYSTEM);
      boolean isUnit = column.name().equals("unit");
      Value value = record.value(column);
      if (value.known() && !aside && !isUnit && !column.equals(RecordKind.RECORDED)) {
        boolean assumed = value instanceof Value.Decimal number
            && number.unit().isEmpty()
            && record.kind().unitOf(column).isPresent();
        String unit = assumed ? assumedUnit.map(u -> " (assumed " + u + ")").orElse("") : "";
        cells.add(saidOf(column) + value + unit);
      }
    }
    String when = record.date().map(d -> " on " + d).orElse(" without a date");
    return record.kind().name() + when + (cells.isEmpty() ? "" : ": " + String.join(", ", cells));
  }

  private static String saidOf(Column column) {
    if (column.name().equals("end")) {
      return "until ";
    }
    boolean speaks =
        column.closed() || column.type() == ValueType.CODE || column.name().equals("value");
    return speaks ? "" : column.name() + " ";
  }

  /** Says what was looked for. */
  private static final class Sought implements Records.Visitor<String> {
    @Override
    public String visitSelection(Records.Selection selection) {
      String of = selection.codes().map(c -> " of " + c.name()).orElse("");
      boolean narrowed = !selection.filters().isEmpty() || !selection.windows().isEmpty();
      return selection.kind().name() + of + (narrowed ? " that fits" : "");
    }

    @Override
    public String visitUnion(Records.Union union) {
      return union.parts().stream().map(p -> p.accept(this)).collect(Collectors.joining(" or "));
    }

    @Override
    public String visitSequence(Records.Sequence sequence) {
      return "%s%s %s %s"
          .formatted(
              sequence.records().accept(this),
              sequence.negated() ? " not" : "",
              sequence.relation().words(),
              sequence.others().accept(this));
    }
  }
}
