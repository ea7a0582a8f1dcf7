package io.muster.evaluation.journey;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When people stop being registered anywhere in the data, in data that hold registrations. */
final class Registrations {
  private final Optional<RecordTable> table;

  Registrations(PatientStore store) {
    this.table = store.schema().kind("registration").map(store::records);
  }

  private record Span(LocalDate first, LocalDate last) {}

  /**
   * The first day from {@code start} on that no registration covers, where none covers the 28 days after it either, and all of
   * those are over by the cut-off. Nobody leaves who was never registered.
   */
  Optional<LocalDate> left(int person, LocalDate start, LocalDate cutOff) {
    List<Span> spans = table.map(t -> spans(t, person, cutOff)).orElse(List.of());
    if (spans.isEmpty()) {
      return Optional.empty();
    }
    LocalDate uncovered = start;
    for (Span span : spans) {
      if (span.first().isAfter(uncovered.plusDays(Seen.MOVE_DAYS))) {
        break;
      } else if (!span.last().isBefore(uncovered)) {
        if (span.last().equals(LocalDate.MAX)) {
          return Optional.empty();
        }
        uncovered = span.last().plusDays(1);
      }
    }
    return uncovered.plusDays(Seen.MOVE_DAYS).isAfter(cutOff)
        ? Optional.empty()
        : Optional.of(uncovered);
  }

  /**
   * From which day to which a person is registered by the cut-off, gaps that are only moves left out, in order; for somebody who was
   * never registered, and so never left, all days up to it. One who may only be moving on the cut-off is still there.
   */
  List<Seen> covered(int person, LocalDate cutOff) {
    int end = Math.toIntExact(cutOff.toEpochDay());
    List<Span> spans = table.map(t -> spans(t, person, cutOff)).orElse(List.of());
    if (spans.isEmpty()) {
      return List.of(new Seen(Integer.MIN_VALUE, end));
    }
    List<Seen> covered = new ArrayList<>();
    for (Span span : spans) {
      int first = Math.toIntExact(span.first().toEpochDay());
      int last = span.last().isAfter(cutOff) ? end : Math.toIntExact(span.last().toEpochDay());
      last = last + 1 + Seen.MOVE_DAYS > end ? end : last;
      Seen before = covered.isEmpty() ? new Seen(first, first) : covered.get(covered.size() - 1);
      if (covered.isEmpty() || first > before.last() + 1 + Seen.MOVE_DAYS) {
        covered.add(new Seen(first, last));
      } else {
        covered.set(covered.size() - 1, new Seen(before.first(), Math.max(before.last(), last)));
      }
    }
    return covered;
  }

  /** The person's registrations by the cut-off, in order of their first days. */
  private static List<Span> spans(RecordTable table, int person, LocalDate cutOff) {
    Column end = table.kind().column("end").orElseThrow();
    List<Span> spans = new ArrayList<>();
    for (int row = table.firstRow(person); row < table.endRow(person); row++) {
      if (table.value(RecordKind.DATE, row) instanceof Value.Day first
          && !first.date().isAfter(cutOff)) {
        LocalDate last =
            table.value(end, row) instanceof Value.Day day ? day.date() : LocalDate.MAX;
        spans.add(new Span(first.date(), last));
      }
    }
    return spans;
  }
}
