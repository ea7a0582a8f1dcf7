package io.muster.core.load;

import io.muster.core.store.RecordBlock;
import java.util.Optional;

/**
 * What was found in a block of a file.
 *
 * @param number how many blocks come before
 * @param tally what became of its records, by their lines in the block
 * @param lines how many lines it has, if another block comes after
 * @param records those that were accepted
 * @param fault what makes the whole file unusable, by its line in the block
 */
record BlockRead(
    int number,
    FileTally tally,
    long lines,
    Optional<RecordBlock> records,
    Optional<LoadException> fault) {}
