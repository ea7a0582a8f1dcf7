package io.muster.core.load;

import java.util.concurrent.atomic.AtomicLong;

/** Tells the loading thread's listener how far a load has come. Several threads may count; only the one that loads tells. */
final class Progress {
  private static final int STRIDE = 10_000;

  private final LoadProgress listener;
  private final Thread loading = Thread.currentThread();
  private final AtomicLong records = new AtomicLong();
  private long next = STRIDE;

  /** The progress of a load by the calling thread. */
  Progress(LoadProgress listener) {
    this.listener = listener;
  }

  /** So many more records of a file were read. */
  void read(long more, String file) {
    long all = records.addAndGet(more);
    if (all >= next && Thread.currentThread().equals(loading)) {
      next = all + STRIDE;
      listener.read(all, file);
    }
  }

  /** A file was read to its end. */
  void end(String file) {
    listener.read(records.get(), file);
  }
}
