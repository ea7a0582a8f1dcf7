package io.muster.core.work;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** How long a run may go on: until its time is over, or the thread that asked for it is interrupted. Safe for use by several threads. */
public final class Patience {
  private final Optional<Thread> asking;
  private final long start = System.nanoTime();
  private final OptionalLong nanos;
  private volatile boolean interrupted;

  /** That of the calling thread, from now on; with no time left it is over at once. */
  public Patience(Optional<Duration> limit) {
    this(Optional.of(Thread.currentThread()), limit);
  }

  private Patience(Optional<Thread> asking, Optional<Duration> limit) {
    this.asking = asking;
    this.nanos = limit.stream().mapToLong(TimeUnit.NANOSECONDS::convert).findFirst();
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
    if (nanos.isPresent() && System.nanoTime() - start >= nanos.getAsLong()) {
      throw new Stopped(false);
    }
  }

  /** So much time as messages call it. */
  public static String words(Duration time) {
    if (time.compareTo(Duration.ofSeconds(1)) >= 0) {
      return time.toSeconds() + " s";
    }
    return (time.isNegative() ? 0 : time.toMillis()) + " ms";
  }

  /** Notes an interruption that cleared the flag of its thread. */
  public void interrupted() {
    interrupted = true;
  }
}
