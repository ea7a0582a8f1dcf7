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
  private final boolean sameKind;

  SequenceRows(Records.Sequence sequence, SelectionRows records, SelectionRows others) {
    this.sequence = sequence;
    this.records = records;
    this.others = others;
    this.alike = sequence.records().equals(sequence.others());
    this.sameKind = records.table().kind().equals(others.table().kind());
  }

  private static Optional<DayColumn> ends(RecordTable table) {
    return table.kind().column("end").map(c -> (DayColumn) table.column(c));
  }

  private static Spans spans(Chunk chunk, RecordTable table, RowList list) {
    Spans spans = chunk.area.spans();
    spans.read(list, table.days(), ends(table));
    return spans;
  }

  @Override
  public RecordTable table() {
    return records.table();
  }

  /** The others, and from when to when they last. */
  private record Partners(Finding found, Spans spans) {
    RowList rows() {
      return found.rows;
    }
  }

  @Override
  public void find(Chunk chunk, Finding found) {
    Finding all = chunk.area.finding();
    records.find(chunk, all);
    Spans spans = spans(chunk, records.table(), all.rows);
    Partners partners = alike ? new Partners(all, spans) : partners(chunk);
    found.start(chunk);
    for (int place = 0; place < chunk.count; place++) {
      found.open[place] = all.open[place];
      found.seen[place] = all.seen[place];
      boolean alone = isAlone(partners, place);
      for (int at = all.rows.begin(place); at < all.rows.end(place); at++) {
        int row = all.rows.row(at);
        byte stands = stands(at, all.rows, spans, place, partners, alone);
        if (stands == Chunk.TRUE) {
          found.rows.add(row);
        } else if (stands == Chunk.UNKNOWN) {
          found.undecided.add(row);
        }
      }
      found.rows.close(place);
      found.undecided.close(place);
    }
    giveBack(chunk, partners);
    if (!alike) {
      chunk.area.give(spans);
      chunk.area.give(all);
    }
  }

  /** Finds out of whom such a row is known; those of whom it is unknown or known that there is none are not told apart. */
  void findAny(Chunk chunk, byte[] answers) {
    Finding all = chunk.area.finding();
    records.find(chunk, all);
    if (alike && !sequence.negated()) {
      all.rows.keepOfSeveral();
    }
    Spans spans = spans(chunk, records.table(), all.rows);
    Partners partners = alike ? new Partners(all, spans) : partners(chunk);
    for (int place = 0; place < chunk.count; place++) {
      answers[place] = isAny(all.rows, spans, place, partners) ? Chunk.TRUE : Chunk.FALSE;
    }
    giveBack(chunk, partners);
    if (!alike) {
      chunk.area.give(spans);
      chunk.area.give(all);
    }
  }

  private boolean isAny(RowList rows, Spans spans, int place, Partners partners) {
    boolean alone = isAlone(partners, place);
    if (alone && !sequence.negated()) {
      return false;
    }
    int end = rows.end(place);
    for (int at = rows.begin(place); at < end; at++) {
      boolean found = sequence.negated()
          ? stands(at, rows, spans, place, partners, alone) == Chunk.TRUE
          : isPartnered(at, rows, spans, place, partners);
      if (found) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody has no other row that one could stand to. */
  private boolean isAlone(Partners partners, int place) {
    return partners.rows().count(place) < (alike ? 2 : 1);
  }

  private static void giveBack(Chunk chunk, Partners partners) {
    chunk.area.give(partners.spans);
    chunk.area.give(partners.found);
  }

  private Partners partners(Chunk chunk) {
    Finding found = chunk.area.finding();
    others.find(chunk, found);
    return new Partners(found, spans(chunk, others.table(), found.rows));
  }

  /**
   * How a row stands.
   *
   * @param at its position in the list
   * @param alone whether there is no other that it could stand to
   */
  private byte stands(
      int at, RowList list, Spans spans, int place, Partners partners, boolean alone) {
    if (spans.day(at) == NO_DAY) {
      return Chunk.FALSE;
    }
    if (!alone && isPartnered(at, list, spans, place, partners)) {
      return sequence.negated() ? Chunk.FALSE : Chunk.TRUE;
    }
    if (couldStillCome(spans.day(at), spans.over(at), partners.found, place)) {
      return Chunk.UNKNOWN;
    }
    return sequence.negated() ? Chunk.TRUE : Chunk.FALSE;
  }

  /** Whether a row that has a date stands to another as is asked; one that has none does to no other. */
  private boolean isPartnered(int at, RowList list, Spans spans, int place, Partners partners) {
    int row = list.row(at);
    int day = spans.day(at);
    return day != NO_DAY
        && switch (sequence.relation()) {
          case FOLLOWED -> isFollowed(at, row, day, spans.over(at), partners, place);
          case PRECEDED -> isPreceded(row, day, partners, place);
          case DURING -> isDuring(row, day, partners, place);
        };
  }

  private boolean isSame(int row, int other) {
    return row == other && sameKind;
  }

  /**
   * Looks among the others, which are in order of their days, for one from the first day of the gap to its last; among those after
   * itself, where it is one of them.
   */
  private boolean isFollowed(int at, int row, int day, int over, Partners partners, int place) {
    Spans spans = partners.spans;
    int first = begin(over);
    int last = end(over);
    int low = alike && first > day ? at + 1 : partners.rows().begin(place);
    int end = partners.rows().end(place);
    if (low < end && spans.day(low) < first) { // mostly the next is late enough
      low = firstFrom(first, spans, low, end);
    }
    for (int next = low; next < end; next++) {
      int start = spans.day(next);
      if (start > last) {
        return false;
      }
      if (start != NO_DAY && !isSame(row, partners.rows().row(next))) {
        return true;
      }
    }
    return false;
  }

  /** The position of the first row from one to before another that is not before a day; rows are in order of their days. */
  private static int firstFrom(int day, Spans spans, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.day(middle) < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean isPreceded(int row, int day, Partners partners, int place) {
    Spans spans = partners.spans;
    RowList list = partners.rows();
    for (int at = list.begin(place); at < list.end(place) && spans.day(at) <= day; at++) {
      if (spans.day(at) != NO_DAY && !isSame(row, list.row(at))) {
        int over = spans.over(at);
        if (day >= begin(over) && day <= end(over)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isDuring(int row, int day, Partners partners, int place) {
    Spans spans = partners.spans;
    RowList list = partners.rows();
    for (int at = list.begin(place); at < list.end(place) && spans.day(at) <= day; at++) {
      if (spans.day(at) != NO_DAY && !isSame(row, list.row(at))) {
        int end = spans.end(at);
        if (end == NO_DAY || end >= day) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether another row, later than all that can be seen, could make the difference. */
  private boolean couldStillCome(int day, int over, Finding partners, int place) {
    boolean open = partners.open[place] == Chunk.TRUE;
    if (sequence.relation() != Records.Sequence.Relation.FOLLOWED) {
      return open && day > partners.seen[place];
    }
    return sequence.gap().isPresent() ? end(over) > partners.seen[place] : open;
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
