package io.muster.core.engine;

import io.muster.core.plan.Gap;
import io.muster.core.plan.Records;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.Optional;

/** How records stand to others of the same person, in a {@link Records.Sequence}. */
final class Standings {
  private final Records.Sequence sequence;
  private final Found others;
  private final Evidences evidences;

  Standings(Records.Sequence sequence, Found others, Evidences evidences) {
    this.sequence = sequence;
    this.others = others;
    this.evidences = evidences;
  }

  /** Whether the sequence keeps the record; unknown while the time for it is not over. */
  Truth of(RecordRef record) {
    if (record.date().isEmpty()) {
      return Truth.FALSE;
    }
    Optional<RecordRef> other =
        others.records().stream().filter(o -> stands(record, o)).findFirst();
    other.ifPresent(o -> {
      evidences.note(record, sequence.records());
      evidences.note(o, sequence.others());
    });
    if (other.isPresent()) {
      return Truth.of(!sequence.negated());
    }
    if (others.undecided().stream().anyMatch(o -> stands(record, o)) || couldStillCome(record)) {
      evidences.note(record, sequence.records());
      return Truth.UNKNOWN;
    }
    return Truth.of(sequence.negated());
  }

  private boolean stands(RecordRef record, RecordRef other) {
    if (record.equals(other) || other.date().isEmpty()) {
      return false;
    }
    return switch (sequence.relation()) {
      case FOLLOWED -> follows(record, other);
      case PRECEDED -> follows(other, record);
      case DURING -> Windows.covers(other, day(record), day(record));
    };
  }

  private boolean follows(RecordRef earlier, RecordRef later) {
    LocalDate over = over(earlier);
    LocalDate day = day(later);
    return sequence
        .gap()
        .map(gap -> !day.isBefore(gap.begin(over)) && !day.isAfter(gap.end(over)))
        .orElse(day.isAfter(over));
  }

  /** Whether another record, later than all that can be seen, could make the difference. */
  private boolean couldStillCome(RecordRef record) {
    if (sequence.relation() != Records.Sequence.Relation.FOLLOWED) {
      return others.open() && day(record).isAfter(others.seen());
    }
    Optional<Gap> gap = sequence.gap();
    return gap.map(g -> g.end(over(record)).isAfter(others.seen())).orElse(others.open());
  }

  private static LocalDate day(RecordRef record) {
    return record.date().orElseThrow();
  }

  /** The day a record ends, or its date where it has no end. */
  private static LocalDate over(RecordRef record) {
    return record.kind().column("end").map(record::value).orElse(Value.Missing.MISSING)
            instanceof Value.Day end
        ? end.date()
        : day(record);
  }
}
