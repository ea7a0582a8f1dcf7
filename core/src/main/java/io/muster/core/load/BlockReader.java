package io.muster.core.load;

import io.muster.core.load.BlockRead.SectionRead;
import io.muster.core.store.RecordBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the records of a table a block at a time. For one thread, beside which others may read other blocks. */
final class BlockReader {
  private final OpenTable table;
  private final int sections;
  private final List<RecordsReader> readers;
  private final Tolerance tolerance;

  /**
   * A reader of a table.
   *
   * @param sections how many sections it has
   * @param readers of its first sections, the others being those no use is made of
   */
  BlockReader(OpenTable table, int sections, List<RecordsReader> readers, Tolerance tolerance) {
    this.table = table;
    this.sections = sections;
    this.readers = readers;
    this.tolerance = tolerance;
  }

  /** Reads the next block; nothing where there is none. */
  Optional<BlockRead> next() {
    return table.next().map(this::read);
  }

  private BlockRead read(TableRows rows) {
    List<FileTally> tallies = new ArrayList<>(sections);
    for (int i = 0; i < sections; i++) {
      tallies.add(new FileTally(rows.file(), tolerance));
    }
    try {
      while (rows.next()) {
        read(rows, tallies.get(rows.section()));
      }
    } catch (LoadException e) {
      table.stop();
      List<SectionRead> none =
          tallies.stream().map(t -> new SectionRead(t, Optional.empty())).toList();
      return new BlockRead(rows.number(), rows.file(), 0, none, Optional.of(e));
    }
    tallies.get(sections - 1).end(rows);
    List<SectionRead> read = new ArrayList<>(sections);
    for (int i = 0; i < sections; i++) {
      Optional<RecordBlock> records =
          i < readers.size() ? Optional.of(readers.get(i).take()) : Optional.empty();
      read.add(new SectionRead(tallies.get(i), records.filter(r -> r.rows() > 0)));
    }
    return new BlockRead(rows.number(), rows.file(), rows.lines(), read, Optional.empty());
  }

  private void read(TableRows rows, FileTally tally) {
    tally.read();
    Optional<Reason> fault = rows.fault();
    Optional<Reason> filtered = rows.filtered();
    if (fault.isPresent()) {
      tally.quarantine(fault.get(), rows.line(), rows.faultColumn());
    } else if (filtered.isPresent()) {
      tally.filter(filtered.get(), Place.of(rows.file(), rows.line()));
    } else {
      readers.get(rows.section()).read(rows, tally);
    }
  }
}
