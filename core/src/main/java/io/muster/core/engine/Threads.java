package io.muster.core.engine;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** An engine's own threads: started when they are needed, ended when they are not, and never in the way of a program's end. */
final class Threads implements Executor {
  private static final int IDLE_SECONDS = 5;

  private final ThreadPoolExecutor pool;

  /**
   * Threads.
   *
   * @param most how many there are at most; with 0 everything is refused
   */
  Threads(int most) {
    AtomicInteger number = new AtomicInteger();
    pool = new ThreadPoolExecutor(
        0, Math.max(1, most), IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
          Thread thread = new Thread(task, "muster-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
    if (most < 1) {
      pool.shutdown();
    }
  }

  @Override
  public void execute(Runnable task) {
    pool.execute(task);
  }

  /** Waits for the tasks under way, and ends the threads. An interruption is kept, and ends the wait. */
  void close() {
    pool.shutdown();
    try {
      boolean ended = pool.isTerminated();
      while (!ended) {
        ended = pool.awaitTermination(1, TimeUnit.MINUTES);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
