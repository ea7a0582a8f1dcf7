package io.muster.core.engine;

import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import io.muster.core.units.Units;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds one person's records, and picks from them. For one thread. */
final class PersonRecords implements Records.Visitor<Found> {
  private final PatientStore store;
  private final int person;
  private final Sight sight;
  private final Evidences evidences;
  private final PersonAnswers answers;

  PersonRecords(
      PatientStore store, int person, Sight sight, Evidences evidences, PersonAnswers answers) {
    this.store = store;
    this.person = person;
    this.sight = sight;
    this.evidences = evidences;
    this.answers = answers;
  }

  static Value codeOf(RecordRef record) {
    return record.kind().codeColumn().map(record::value).orElse(Value.Missing.MISSING);
  }

  /** The unit a number of the record has where it was recorded without one, by the list it was asked for by. */
  static Optional<String> assumedUnit(RecordRef record, Records records) {
    return codeOf(record) instanceof Value.Coded coded
        ? records.assumedUnit(record.kind(), coded.code())
        : Optional.empty();
  }

  @Override
  public Found visitSelection(Records.Selection selection) {
    RecordTable table = store.records(selection.kind());
    Windows windows = new Windows(selection.windows(), sight, answers::answer);
    List<RecordRef> found = new ArrayList<>();
    for (int row = table.firstRow(person); row < table.endRow(person); row++) {
      RecordRef record = new RecordRef(table, row);
      if (carriesCode(record, selection) && windows.see(record) && passes(record, selection)) {
        found.add(record);
      }
    }
    return new Found(found, List.of(), windows.unfinished(), windows.seen());
  }

  private static boolean carriesCode(RecordRef record, Records.Selection selection) {
    return selection.codes().isEmpty()
        || (codeOf(record) instanceof Value.Coded coded
            && selection.codes().get().contains(coded.code()));
  }

  private boolean passes(RecordRef record, Records.Selection selection) {
    return selection.filters().stream().allMatch(f -> answers.passes(record, selection, f));
  }

  @Override
  public Found visitUnion(Records.Union union) {
    List<Found> parts = union.parts().stream().map(p -> p.accept(this)).toList();
    List<RecordRef> records = inOrder(parts.stream().flatMap(f -> f.records().stream()));
    List<RecordRef> undecided = inOrder(
        parts.stream().flatMap(f -> f.undecided().stream()).filter(r -> !records.contains(r)));
    return new Found(
        records,
        undecided,
        parts.stream().anyMatch(Found::open),
        parts.stream().map(Found::seen).min(LocalDate::compareTo).orElseThrow());
  }

  /** Each record once, by date, kind and the other columns. */
  private List<RecordRef> inOrder(Stream<RecordRef> records) {
    List<RecordKind> kinds = store.schema().kinds();
    return records
        .distinct()
        .sorted(Comparator.comparingInt(RecordRef::day)
            .thenComparingInt(r -> kinds.indexOf(r.kind()))
            .thenComparingInt(RecordRef::row))
        .toList();
  }

  @Override
  public Found visitSequence(Records.Sequence sequence) {
    Found records = sequence.records().accept(this);
    Standings standings = new Standings(sequence, sequence.others().accept(this), evidences);
    List<RecordRef> kept = new ArrayList<>();
    List<RecordRef> undecided = new ArrayList<>();
    for (RecordRef record : records.records()) {
      Truth stands = standings.of(record);
      if (stands != Truth.FALSE) {
        (stands == Truth.TRUE ? kept : undecided).add(record);
      }
    }
    records.undecided().stream()
        .filter(r -> standings.of(r) != Truth.FALSE)
        .forEach(undecided::add);
    return new Found(kept, undecided, records.open(), records.seen());
  }

  /** The record that is picked; none where one that is undecided could be picked in its place. */
  Optional<RecordRef> pick(Pick pick) {
    Found found = pick.records().accept(this);
    Optional<RecordRef> picked = choose(pick, found.records());
    if (!found.undecided().isEmpty()) {
      List<RecordRef> all =
          inOrder(Stream.concat(found.records().stream(), found.undecided().stream()));
      picked = choose(pick, all).equals(picked) ? picked : Optional.empty();
    }
    return pick.tested().isEmpty()
        ? picked
        : picked.filter(new Windows(pick.tested(), sight, answers::answer)::see);
  }

  private static Optional<RecordRef> choose(Pick pick, List<RecordRef> records) {
    List<RecordRef> dated = records.stream().filter(r -> r.date().isPresent()).toList();
    return switch (pick.place()) {
      case FIRST -> dated.stream().skip(pick.position() - 1L).findFirst();
      case LATEST -> dated.stream().skip(Math.max(0, dated.size() - 1L)).findFirst();
      case HIGHEST -> extreme(dated, pick.records(), 1);
      case LOWEST -> extreme(dated, pick.records(), -1);
    };
  }

  /** The last of the records whose value goes furthest that way; none where the values do not convert into each other. */
  private static Optional<RecordRef> extreme(List<RecordRef> dated, Records records, int way) {
    Optional<RecordRef> best = Optional.empty();
    Optional<Value.Decimal> furthest = Optional.empty();
    for (RecordRef record : dated) {
      if (valueOf(record, records) instanceof Value.Decimal value) {
        Value.Decimal known = furthest.orElse(value);
        Optional<BigDecimal> number = Units.convert(value.number(), value.unit(), known.unit());
        if (number.isEmpty()) {
          return Optional.empty();
        }
        if (number.get().compareTo(known.number()) * way >= 0) {
          furthest = Optional.of(value);
          best = Optional.of(record);
        }
      }
    }
    return best;
  }

  private static Value valueOf(RecordRef record, Records records) {
    return record
        .kind()
        .column(Pick.VALUE)
        .map(column -> PersonAnswers.column(record, records, column))
        .orElse(Value.Missing.MISSING);
  }
}
