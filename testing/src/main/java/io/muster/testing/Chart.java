package io.muster.testing;

import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is written about one invented person. For one thread.
 *
 * <p>It sees to it that nothing is dated before birth, after death or after the as-of date: such a line is
 * handed out and then forgotten, so that those who write need not ask.
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

  /** What has been written of one kind so far, in the order written. */
  Stream<Line> lines(RecordKind kind) {
    return entries.stream().filter(e -> e.kind().equals(kind)).map(Entry::line);
  }
}
