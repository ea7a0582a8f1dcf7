package io.muster.core.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what becomes of the records of one section of a table, or of a block of it, while they are read. For one thread. */
final class FileTally {
  private final String file;
  private final Tolerance tolerance;
  private final Map<Reason, Count> quarantined = new EnumMap<>(Reason.class);
  private final Map<Reason, Count> filtered = new EnumMap<>(Reason.class);
  private final Map<Flag, Count> flagged = new EnumMap<>(Flag.class);
  private long read;
  private long accepted;
  private long blankLines;
  private long trimmed;

  FileTally(String file, Tolerance tolerance) {
    this.file = file;
    this.tolerance = tolerance;
  }

  void read() {
    read++;
  }

  /** How many records were read. */
  long records() {
    return read;
  }

  /** Whether there is anything to report. */
  boolean any() {
    return read + blankLines + trimmed > 0;
  }

  String file() {
    return file;
  }

  void accept() {
    accepted++;
  }

  void quarantine(Reason reason, long line, String column) {
    quarantine(reason, new Place(file, line, column));
  }

  /**
   * Counts a record that is set aside.
   *
   * @throws LoadException if none may be
   */
  void quarantine(Reason reason, Place place) {
    tolerance.check(reason, place);
    quarantined.computeIfAbsent(reason, r -> new Count()).at(place);
  }

  void filter(Reason reason, Place place) {
    filtered.computeIfAbsent(reason, r -> new Count()).at(place);
  }

  void flag(Flag flag, long line, String column) {
    flag(flag, new Place(file, line, column));
  }

  void flag(Flag flag, Place place) {
    flagged.computeIfAbsent(flag, r -> new Count()).at(place);
  }

  /** Counts what is told of rows when all of them are read. */
  void end(TableRows rows) {
    blankLines += rows.blankLines();
    trimmed += rows.trimmed();
  }

  /** Counts what became of a block too, which comes after all that was counted before. */
  void add(FileTally block, long linesBefore) {
    read += block.read;
    accepted += block.accepted;
    blankLines += block.blankLines;
    trimmed += block.trimmed;
    add(quarantined, block.quarantined, linesBefore);
    add(filtered, block.filtered, linesBefore);
    add(flagged, block.flagged, linesBefore);
  }

  private static <K> void add(Map<K, Count> all, Map<K, Count> block, long linesBefore) {
    block.forEach(
        (key, count) -> all.computeIfAbsent(key, k -> new Count()).add(count, linesBefore));
  }

  FileReport report(String holds, Header header) {
    return new FileReport(
        file,
        holds,
        read,
        accepted,
        settled(quarantined),
        settled(filtered),
        settled(flagged),
        blankLines,
        trimmed,
        header.unused());
  }

  private static <K> Map<K, Sightings> settled(Map<K, Count> counts) {
    Map<K, Sightings> settled = new LinkedHashMap<>();
    counts.forEach((key, count) -> settled.put(key, count.sightings()));
    return settled;
  }

  private static final class Count {
    private long count;
    private final List<Place> first = new ArrayList<>();

    void at(Place place) {
      count++;
      if (first.size() < Sightings.PLACES) {
        first.add(place);
      }
    }

    void add(Count later, long linesBefore) {
      count += later.count;
      for (Place place : later.first) {
        if (first.size() < Sightings.PLACES) {
          first.add(place.below(linesBefore));
        }
      }
    }

    Sightings sightings() {
      return new Sightings(count, first);
    }
  }
}
