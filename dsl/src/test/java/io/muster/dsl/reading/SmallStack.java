package io.muster.dsl.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Runs work on a stack of 256 kB, as an application server may have. */
public final class SmallStack {
  private static final int BYTES = 256 * 1024;

  private SmallStack() {}

  /** The result of work that throws nothing. */
  public static <T> T run(Supplier<T> work) {
    AtomicReference<T> result = new AtomicReference<>();
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread = new Thread(null, () -> result.set(work.get()), "small stack", BYTES);
    thread.setUncaughtExceptionHandler((failed, cause) -> thrown.set(cause));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    assertThat(thrown.get()).isNull();
    return result.get();
  }
}
