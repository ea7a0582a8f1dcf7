package io.muster.core.load;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;

/**
 * Rows of text cells that a source has, known before any is read: a CSV file, the answer to a query, the resources of some files.
 *
 * @param name what messages call it, such as a file's name
 * @param sections what its rows hold, sort by sort, in the order of the headers it has when it is open; those no use is made of come last
 * @param opener opens it
 * @param measured whether it may be opened twice, so that what it takes is estimated by its first rows before it is loaded
 */
record Table(String name, List<Section> sections, Opener opener, boolean measured) {
  /** Opens a table. */
  @FunctionalInterface
  interface Opener {
    /**
     * Opens it at its first row.
     *
     * @param block how many bytes a thread takes at a time, more or less
     * @throws LoadException if it cannot be used
     */
    OpenTable open(int block);
  }

  Table {
    sections = List.copyOf(sections);
    checkArgument(!sections.isEmpty(), "a table holds something");
  }

  OpenTable open(int block) {
    return opener.open(block);
  }
}
