package io.muster.core.load;

import io.muster.core.store.RecordBlock;
import java.util.List;
import java.util.Optional;

/**
 * What was found in a block of a table.
 *
 * @param number how many blocks come before
 * @param file the file it is from
 * @param lines how many lines it has, if another block of the file comes after
 * @param sections what was found of each section
 * @param fault what makes the whole table unusable, by its line in the block
 */
record BlockRead(
    int number,
    String file,
    long lines,
    List<SectionRead> sections,
    Optional<LoadException> fault) {
  /**
   * What was found of a section.
   *
   * @param tally what became of its records, by their lines in the block
   * @param records those that were accepted
   */
  record SectionRead(FileTally tally, Optional<RecordBlock> records) {}

  /** How many records were read. */
  long records() {
    return sections.stream().mapToLong(s -> s.tally.records()).sum();
  }
}
