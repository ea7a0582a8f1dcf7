package io.muster.core.work;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads of our own: started when they are needed, ended when they are not, and never in the way of a program's end. */
public final class Threads implements Executor, AutoCloseable {
  private static final int IDLE_SECONDS = 5;

  private final ThreadPoolExecutor pool;
  private final Set<Thread> started = ConcurrentHashMap.newKeySet();

  /**
   * Threads.
   *
   * @param most how many there are at most; with 0 everything is refused
   */
  public Threads(int most) {
    AtomicInteger number = new AtomicInteger();
    pool = new ThreadPoolExecutor(
        0, Math.max(1, most), IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
          Thread thread = new Thread(task, "muster-" + number.incrementAndGet());
          thread.setDaemon(true);
          started.removeIf(t -> t.getState() == Thread.State.TERMINATED);
          started.add(thread);
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

  /** Waits for the tasks under way, and ends the threads. An interruption is kept. */
  @Override
  public void close() {
    pool.shutdown();
    started.forEach(Uninterruptibles::joinUninterruptibly);
  }
}
