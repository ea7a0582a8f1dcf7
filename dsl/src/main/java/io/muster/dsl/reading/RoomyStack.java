package io.muster.dsl.reading;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Does work that nests deeply on a stack of its own size, so that how deep a text may nest does not hang on the stack of whoever
 * asks. How much of a stack the parser takes for a level depends on what the virtual machine has compiled by then.
 */
public final class RoomyStack {
  private static final long BYTES = 4L << 20;

  private RoomyStack() {}

  /** The result of the work, or what it threw. An interruption is kept for the caller. */
  public static <T> T run(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, "muster-reader", BYTES);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw unchecked(e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unchecked(ExecutionException thrown) {
    if (thrown.getCause() instanceof Error error) {
      throw error;
    }
    return thrown.getCause() instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(thrown);
  }
}
