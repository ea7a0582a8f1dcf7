package io.muster.benchmarks.hand;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Splits a loop into pieces for several threads and joins what they find in order. */
final class Threads implements AutoCloseable {
  /** Below so many turns one thread is faster. */
  private static final int FEW = 4_000;

  private static final int PIECES_EACH = 4;

  private final int threads;
  private final ExecutorService pool;

  Threads(int threads) {
    this.threads = threads;
    this.pool = Executors.newFixedThreadPool(threads, work -> {
      Thread thread = new Thread(work, "by hand");
      thread.setDaemon(true);
      return thread;
    });
  }

  /** A loop from one turn up to another. */
  interface Loop {
    void run(int from, int to, Numbers found);
  }

  int[] run(int turns, Loop loop) {
    if (threads == 1 || turns < FEW) {
      Numbers found = new Numbers();
      loop.run(0, turns, found);
      return found.toArray();
    }
    int pieces = threads * PIECES_EACH;
    List<Future<int[]>> running = new ArrayList<>();
    for (int piece = 0; piece < pieces; piece++) {
      int from = (int) ((long) turns * piece / pieces);
      int to = (int) ((long) turns * (piece + 1) / pieces);
      running.add(pool.submit(() -> {
        Numbers found = new Numbers();
        loop.run(from, to, found);
        return found.toArray();
      }));
    }
    return running.stream().map(Threads::result).flatMapToInt(IntStream::of).toArray();
  }

  private static int[] result(Future<int[]> future) {
    try {
      return future.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
