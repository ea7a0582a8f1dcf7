package io.muster.core.load;

import java.util.List;
import java.util.Optional;

/**
 * A table of the common data model of which use is made.
 *
 * @param name its name, in small letters
 * @param sections what its rows hold
 * @param sorting finds the columns that say which of them a row belongs to
 */
record OmopTable(String name, List<Section> sections, SortedTable.Sorting sorting) {
  OmopTable {
    sections = List.copyOf(sections);
  }

  /** A table whose rows are of one sort. */
  static OmopTable of(String name, Section section) {
    return new OmopTable(name, List.of(section), header -> row -> 0);
  }

  /** This table, as a source has it. */
  Table at(String label, Table.Opener opener, boolean measured) {
    Table.Opener sorted = block -> SortedTable.of(opener.open(block), sections.size(), sorting);
    return new Table(label, sections, sorted, measured);
  }

  /** Which of its columns are read, of those there are. */
  boolean[] read(Header columns) {
    for (Section section : sections) {
      if (!section.key().isEmpty()) {
        columns.key(section.key());
      }
      section.readers(columns, Optional.empty());
    }
    sorting.in(columns);
    return columns.used();
  }
}
