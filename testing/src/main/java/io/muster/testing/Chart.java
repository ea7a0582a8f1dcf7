package io.muster.testing;

import io.muster.core.codes.Code;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.schema.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is written about one invented person. For one thread.
 *
 * <p>It sees to it that nothing is dated before birth, after death or after the as-of date: such a line is handed out and then
 * forgotten, so that those who write need not ask.
 */
final class Chart {
  /** A line and the kind of record it is. */
  record Entry(RecordKind kind, Line line) {}

  private final String id;
  private final Life life;
  private final Line person = new Line(Schema.standard().attributes());
  private final List<Entry> entries = new ArrayList<>();

  Chart(String id, Life life) {
    this.id = id;
    this.life = life;
  }

  String id() {
    return id;
  }

  Life life() {
    return life;
  }

  /** The attributes of the person. */
  Line person() {
    return person;
  }

  List<Entry> entries() {
    return entries;
  }

  /** A record of that day, in the system that holds such records. */
  Line add(RecordKind kind, int day, String system) {
    return keep(kind, day, system, life.born() <= day && day <= life.end());
  }

  /** A record of something still to come, which may lie after the as-of date; the dead have none. */
  Line plan(RecordKind kind, int day, String system) {
    return keep(kind, day, system, life.end() == life.asOf());
  }

  private Line keep(RecordKind kind, int day, String system, boolean kept) {
    Line line = new Line(kind.columns()).putDay("date", day).put("system", system);
    if (kept) {
      entries.add(new Entry(kind, line));
    }
    return line;
  }

  /** The same record once more, as another system holds it, if the record was kept at all. */
  void copyLast(Line line, String system) {
    if (!entries.isEmpty() && entries.get(entries.size() - 1).line() == line) {
      entries.add(
          new Entry(entries.get(entries.size() - 1).kind(), line.copy().put("system", system)));
    }
  }

  boolean has(RecordKind kind, Set<Code> codes, int from, int to) {
    return entries.stream().anyMatch(e -> matches(e, kind, codes, from, to));
  }

  /** The latest record of the kind with one of the codes, on one of the days. */
  Optional<Line> latest(RecordKind kind, Set<Code> codes, int from, int to) {
    return entries.stream()
        .filter(e -> matches(e, kind, codes, from, to))
        .map(Entry::line)
        .reduce((first, second) -> day(second) >= day(first) ? second : first);
  }

  private static boolean matches(Entry entry, RecordKind kind, Set<Code> codes, int from, int to) {
    if (entry.kind() != kind || !(entry.line().value("code") instanceof Value.Coded coded)) {
      return false;
    }
    return codes.contains(coded.code()) && dated(entry.line(), from, to);
  }

  static boolean dated(Line line, int from, int to) {
    int day = day(line);
    return from <= day && day <= to;
  }

  /** The day of a line; before all days where it has none. */
  static int day(Line line) {
    return line.value("date") instanceof Value.Day day
        ? (int) day.date().toEpochDay()
        : Integer.MIN_VALUE;
  }
}
