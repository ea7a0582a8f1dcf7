package io.muster.core.load;

import java.util.List;
import java.util.Optional;

/**
 * A table being read: its rows in blocks, which several threads may take in turn. What is in a block does not depend on who takes it. Whatever
 * makes the table unusable is a {@link LoadException}.
 */
abstract class OpenTable implements AutoCloseable {
  /** The columns of each of its sections. */
  abstract List<Header> headers();

  /** The rows of the next block, of which only those cells need be kept that a header was asked for until now; nothing where there is none. */
  abstract Optional<TableRows> next();

  /** How many times as much there is as was handed out so far, as far as can be told; at least 1. */
  abstract double times();

  /** Hands out no more rows. */
  abstract void stop();

  @Override
  public abstract void close();
}
