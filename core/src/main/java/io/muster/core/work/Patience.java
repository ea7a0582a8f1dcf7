package io.muster.core.work;

import java.time.Duration;
import java.util.Optional;

/** How long a run may go on: until its time is over, or the thread that asked for it is interrupted. Safe for use by several threads. */
public final class Patience {
  private final Optional<Thread> asking;
  private final long start = System.nanoTime();
  private final Optional<Duration> limit;
  private volatile boolean interrupted;

  /** That of the calling thread, from now on. */
  public Patience(Optional<Duration> limit) {
    this(Optional.of(Thread.currentThread()), limit);
  }

  private Patience(Optional<Thread> asking, Optional<Duration> limit) {
    this.asking = asking;
    this.limit = limit;
  }

  /** That of somebody who waits until all is done, whatever happens. */
  public static Patience endless() {
    return new Patience(Optional.empty(), Optional.empty());
  }

  /**
   * To be called often while a run goes on, by every thread that works for it.
   *
   * @throws Stopped if the run is to end
   */
  public void check() {
    if (interrupted || (asking.isPresent() && asking.get().isInterrupted())) {
      throw new Stopped(true);
    }
    if (limit.isPresent() && System.nanoTime() - start > limit.get().toNanos()) {
      throw new Stopped(false);
    }
  }

  /** Notes an interruption that cleared the flag of its thread. */
  public void interrupted() {
    interrupted = true;
  }
}
