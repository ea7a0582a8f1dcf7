package io.muster.core.engine;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.schema.Column;
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
  private final Reading reading;
  private final Evidences evidences;
  private final PersonAnswers answers;

  PersonRecords(
      PatientStore store,
      int person,
      Sight sight,
      Reading reading,
      Evidences evidences,
      PersonAnswers answers) {
    this.store = store;
    this.person = person;
    this.sight = sight;
    this.reading = reading;
    this.evidences = evidences;
    this.answers = answers;
  }

  @Override
  public Found visitSelection(Records.Selection selection) {
    RecordTable table = store.records(selection.kind());
    Windows windows = new Windows(selection.windows(), sight, answers::weigh);
    List<RecordRef> found = new ArrayList<>();
    List<RecordRef> doubtful = new ArrayList<>();
    Optional<Column> code = selection.codes().flatMap(codes -> selection.kind().codeColumn());
    for (int row = table.firstRow(person); row < table.endRow(person); row++) {
      if (code.isEmpty() || carriesCode(table.value(code.get(), row), selection)) {
        RecordRef record = new RecordRef(table, row);
        Truth belongs = passes(record, selection, windows.see(record));
        if (belongs != Truth.FALSE) {
          (belongs == Truth.TRUE ? found : doubtful).add(record);
        }
      }
    }
    doubtful.forEach(record -> reading.doubt());
    List<RecordRef> undecided = reading.isDoubting() ? doubtful : List.of();
    return new Found(found, undecided, windows.unfinished(), windows.seen());
  }

  private static boolean carriesCode(Value code, Records.Selection selection) {
    return code instanceof Value.Coded coded
        && selection.codes().orElseThrow().contains(coded.code());
  }

  private Truth passes(RecordRef record, Records.Selection selection, Truth seen) {
    Truth passes = seen;
    for (Expression filter : selection.filters()) {
      if (passes == Truth.FALSE) {
        return passes;
      }
      passes = passes.and(answers.passes(record, selection, filter));
    }
    return passes;
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
  Picked pick(Pick pick) {
    Found found = pick.records().accept(this);
    Optional<RecordRef> picked = choose(pick, found);
    if (picked.isEmpty() || !isWhereTested(picked.get(), pick)) {
      return Picked.NONE;
    }
    return new Picked(picked, rivals(picked.get(), pick, found.records()));
  }

  private boolean isWhereTested(RecordRef picked, Pick pick) {
    return pick.tested().isEmpty()
        || new Windows(pick.tested(), sight, answers::weigh).see(picked) == Truth.TRUE;
  }

  private Optional<RecordRef> choose(Pick pick, Found found) {
    Optional<RecordRef> chosen = choose(pick, found.records());
    if (found.undecided().isEmpty()) {
      return chosen;
    }
    List<RecordRef> all =
        inOrder(Stream.concat(found.records().stream(), found.undecided().stream()));
    return choose(pick, all).equals(chosen) ? chosen : Optional.empty();
  }

  /** The others of that day; of the highest or the lowest, those as high or as low. */
  private static List<RecordRef> rivals(RecordRef picked, Pick pick, List<RecordRef> records) {
    boolean byValue = pick.place() == Pick.Place.HIGHEST || pick.place() == Pick.Place.LOWEST;
    return records.stream()
        .filter(r -> r.day() == picked.day() && !r.equals(picked))
        .filter(r ->
            !byValue || Ordering.same(valueOf(r, pick.records()), valueOf(picked, pick.records())))
        .toList();
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
        .map(column -> RecordValues.of(record, records, column))
        .orElse(Value.Missing.MISSING);
  }
}
