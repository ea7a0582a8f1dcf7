package io.muster.core.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what becomes of one file's records while it is read. */
final class FileTally {
  private static final int STRIDE = 10_000;

  private final String file;
  private final Map<Reason, Count> quarantined = new EnumMap<>(Reason.class);
  private final Map<Reason, Count> filtered = new EnumMap<>(Reason.class);
  private final Map<Flag, Count> flagged = new EnumMap<>(Flag.class);
  private final LoadProgress progress;
  private final long readBefore;
  private long read;
  private long accepted;

  /** A tally of a file that is read after so many records of other files. */
  FileTally(String file, long readBefore, LoadProgress progress) {
    this.file = file;
    this.readBefore = readBefore;
    this.progress = progress;
  }

  void read() {
    read++;
    if (read % STRIDE == 0) {
      progress.read(readBefore + read, file);
    }
  }

  void accept() {
    accepted++;
  }

  void quarantine(Reason reason, long line, String column) {
    quarantined.computeIfAbsent(reason, r -> new Count()).at(file, line, column);
  }

  void filter(Reason reason, long line) {
    filtered.computeIfAbsent(reason, r -> new Count()).at(file, line, "");
  }

  void flag(Flag flag, long line, String column) {
    flagged.computeIfAbsent(flag, f -> new Count()).at(file, line, column);
  }

  FileReport report(String holds, CsvRows rows) {
    progress.read(readBefore + read, file);
    return new FileReport(
        file,
        holds,
        read,
        accepted,
        settled(quarantined),
        settled(filtered),
        settled(flagged),
        rows.blankLines(),
        rows.trimmed(),
        rows.header().unused());
  }

  private static <K> Map<K, Sightings> settled(Map<K, Count> counts) {
    Map<K, Sightings> settled = new LinkedHashMap<>();
    counts.forEach((key, count) -> settled.put(key, count.sightings()));
    return settled;
  }

  private static final class Count {
    private long count;
    private final List<Place> first = new ArrayList<>();

    void at(String file, long line, String column) {
      if (count++ < Sightings.PLACES) {
        first.add(new Place(file, line, column));
      }
    }

    Sightings sightings() {
      return new Sightings(count, first);
    }
  }
}
