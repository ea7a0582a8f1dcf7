package io.muster.core.engine.columnar;

import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Gap;
import io.muster.core.plan.Records;
import io.muster.core.store.DayColumn;
import io.muster.core.store.RecordTable;
import io.muster.core.store.RowList;
import java.time.LocalDate;
import java.util.Optional;

/** The rows that stand so to some of the others, or to none; as {@link Records.Sequence} says. */
final class SequenceRows implements Node.Rows {
  private final SelectionRows records;
  private final SelectionRows others;
  private final Records.Sequence sequence;
  private final boolean alike;
  private final Optional<DayColumn> recordEnds;
  private final Optional<DayColumn> otherEnds;

  SequenceRows(Records.Sequence sequence, SelectionRows records, SelectionRows others) {
    this.sequence = sequence;
    this.records = records;
    this.others = others;
    this.alike = sequence.records().equals(sequence.others());
    this.recordEnds = ends(records.table());
    this.otherEnds = ends(others.table());
  }

  private static Optional<DayColumn> ends(RecordTable table) {
    return table.kind().column("end").map(c -> (DayColumn) table.column(c));
  }

  @Override
  public RecordTable table() {
    return records.table();
  }

  @Override
  public void find(Chunk chunk, Finding found) {
    Finding all = chunk.area.finding();
    Finding partners = alike ? all : chunk.area.finding();
    records.find(chunk, all);
    if (!alike) {
      others.find(chunk, partners);
    }
    found.start(chunk);
    for (int place = 0; place < chunk.count; place++) {
      found.open[place] = all.open[place];
      found.seen[place] = all.seen[place];
      for (int at = all.rows.begin(place); at < all.rows.end(place); at++) {
        int row = all.rows.row(at);
        byte stands = stands(row, place, partners);
        if (stands == Chunk.TRUE) {
          found.rows.add(row);
        } else if (stands == Chunk.UNKNOWN) {
          found.undecided.add(row);
        }
      }
      found.rows.close(place);
      found.undecided.close(place);
    }
    if (!alike) {
      chunk.area.give(partners);
    }
    chunk.area.give(all);
  }

  private byte stands(int row, int place, Finding partners) {
    int day = records.table().day(row);
    if (day == NO_DAY) {
      return Chunk.FALSE;
    }
    boolean partnered = switch (sequence.relation()) {
      case FOLLOWED -> isFollowed(row, day, partners.rows, place);
      case PRECEDED -> isPreceded(row, day, partners.rows, place);
      case DURING -> isDuring(row, day, partners.rows, place);
    };
    if (partnered) {
      return sequence.negated() ? Chunk.FALSE : Chunk.TRUE;
    }
    if (couldStillCome(row, day, partners, place)) {
      return Chunk.UNKNOWN;
    }
    return sequence.negated() ? Chunk.TRUE : Chunk.FALSE;
  }

  private boolean isSame(int row, int other) {
    return row == other && records.table().kind().equals(others.table().kind());
  }

  /** Looks among the others, which are in order of their days, for one from the first day of the gap to its last. */
  private boolean isFollowed(int row, int day, RowList list, int place) {
    int over = over(recordEnds, row, day);
    int first = begin(over);
    int last = end(over);
    int low = list.begin(place);
    int high = list.end(place);
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (others.table().day(list.row(middle)) < first) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int at = low; at < list.end(place); at++) {
      int other = list.row(at);
      int otherDay = others.table().day(other);
      if (otherDay > last) {
        return false;
      }
      if (otherDay != NO_DAY && !isSame(row, other)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPreceded(int row, int day, RowList list, int place) {
    for (int at = list.begin(place); at < list.end(place); at++) {
      int other = list.row(at);
      int otherDay = others.table().day(other);
      if (otherDay > day) {
        return false;
      }
      if (otherDay != NO_DAY && !isSame(row, other)) {
        int over = over(otherEnds, other, otherDay);
        if (day >= begin(over) && day <= end(over)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isDuring(int row, int day, RowList list, int place) {
    for (int at = list.begin(place); at < list.end(place); at++) {
      int other = list.row(at);
      int otherDay = others.table().day(other);
      if (otherDay > day) {
        return false;
      }
      if (otherDay != NO_DAY && !isSame(row, other)) {
        int end = otherEnds.orElseThrow().day(other);
        if (end == NO_DAY || end >= day) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether another row, later than all that can be seen, could make the difference. */
  private boolean couldStillCome(int row, int day, Finding partners, int place) {
    boolean open = partners.open[place] == Chunk.TRUE;
    if (sequence.relation() != Records.Sequence.Relation.FOLLOWED) {
      return open && day > partners.seen[place];
    }
    return sequence.gap().isPresent()
        ? end(over(recordEnds, row, day)) > partners.seen[place]
        : open;
  }

  /** The day a row ends, or its date where it has no end. */
  private static int over(Optional<DayColumn> ends, int row, int day) {
    int end = ends.isPresent() ? ends.get().day(row) : NO_DAY;
    return end == NO_DAY ? day : end;
  }

  /** The first day in the gap. */
  private int begin(int over) {
    if (sequence.gap().isEmpty()) {
      return over + 1;
    }
    Gap gap = sequence.gap().get();
    return gap.from().isPresent() ? shift(over, gap.from().getAsInt(), gap.unit()) : over + 1;
  }

  /** The last day in the gap. */
  private int end(int over) {
    return sequence.gap().isEmpty()
        ? Integer.MAX_VALUE
        : shift(over, sequence.gap().get().to(), sequence.gap().get().unit());
  }

  private static int shift(int day, int amount, CalendarUnit unit) {
    return switch (unit) {
      case DAY -> day + amount;
      case WEEK -> day + 7 * amount;
      case MONTH, YEAR -> (int) unit.shift(LocalDate.ofEpochDay(day), amount).toEpochDay();
    };
  }
}
