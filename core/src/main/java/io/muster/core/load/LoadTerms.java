package io.muster.core.load;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * How a load is done, whatever its sources.
 *
 * @param pool the host's threads, if they are to be used
 * @param parallel how many threads work on a load at most, that of the caller among them
 * @param time how long it may take, if there is an end to it
 * @param memory how many bytes of memory it may take at its most, as far as can be told before
 * @param block the bytes of a file that a thread takes at a time, more or less
 * @param tolerance how many quarantined records it bears
 */
record LoadTerms(
    Optional<Executor> pool,
    int parallel,
    Optional<Duration> time,
    long memory,
    int block,
    LoadProgress progress,
    Tolerance tolerance) {
  private static final int BLOCK = 1 << 18;

  LoadTerms {
    checkArgument(parallel >= 1, "a load has at least one thread: %s", parallel);
    checkArgument(memory >= 1, "a load takes some memory: %s", memory);
    checkArgument(block >= 1, "a block has at least one byte: %s", block);
  }

  /** A thread for each processor, and all the time it takes. */
  static LoadTerms usual() {
    return new LoadTerms(
        Optional.empty(),
        Runtime.getRuntime().availableProcessors(),
        Optional.empty(),
        Runtime.getRuntime().maxMemory(),
        BLOCK,
        LoadProgress.none(),
        Tolerance.any());
  }

  LoadTerms threads(Optional<Executor> hosts, int most) {
    return new LoadTerms(hosts, most, time, memory, block, progress, tolerance);
  }

  LoadTerms within(Duration most) {
    return new LoadTerms(pool, parallel, Optional.of(most), memory, block, progress, tolerance);
  }

  LoadTerms taking(long bytes) {
    return new LoadTerms(pool, parallel, time, bytes, block, progress, tolerance);
  }

  LoadTerms inBlocksOf(int bytes) {
    return new LoadTerms(pool, parallel, time, memory, bytes, progress, tolerance);
  }

  LoadTerms bearing(Tolerance other) {
    return new LoadTerms(pool, parallel, time, memory, block, progress, other);
  }

  LoadTerms telling(LoadProgress listener) {
    return new LoadTerms(pool, parallel, time, memory, block, listener, tolerance);
  }
}
