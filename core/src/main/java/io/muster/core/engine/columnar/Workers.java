package io.muster.core.engine.columnar;

import com.google.common.base.Throwables;
import io.muster.core.store.PatientSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Goes through a population in ranges of people, with several threads, of whom the caller is one. What it answers does not depend on how many
 * they are, and none of them works on once it has answered.
 */
public final class Workers {
  /** So many people at a time of whom each takes long. */
  private static final int FEW = 256;

  private final Executor pool;
  private final int threads;
  private final int chunk;
  private final Patience patience;

  /**
   * Workers.
   *
   * @param pool runs all but one of the threads, as far as it has room
   * @param chunk the most people of a range
   * @param patience asked before every range, by every thread
   */
  public Workers(Executor pool, int threads, int chunk, Patience patience) {
    this.pool = pool;
    this.threads = threads;
    this.chunk = chunk;
    this.patience = patience;
  }

  Patience patience() {
    return patience;
  }

  /** What is done with the people from one to before another. */
  interface Work<T> {
    T on(int from, int to, Area area);
  }

  /**
   * The result of each range, in order.
   *
   * @throws Stopped if the run is to end
   */
  <T> List<T> each(int people, Work<T> work) {
    return new Run<>(people, chunk, work).done();
  }

  /**
   * What is made of each of some people, in their order.
   *
   * @throws Stopped if the run is to end
   */
  public <T> List<T> ofEach(PatientSet people, IntFunction<T> make) {
    int[] all = people.stream().toArray();
    List<T> made = new ArrayList<>(all.length);
    new Run<List<T>>(all.length, Math.min(chunk, FEW), (from, to, area) -> {
          List<T> some = new ArrayList<>(to - from);
          for (int i = from; i < to; i++) {
            area.goOn();
            some.add(make.apply(all[i]));
          }
          return some;
        })
        .done()
        .forEach(made::addAll);
    return made;
  }

  /** What is made of each of some things, in order. */
  <S, T> List<T> all(List<S> things, Function<S, T> make) {
    Run<T> run = new Run<>(things.size(), 1, (from, to, area) -> make.apply(things.get(from)));
    return run.done();
  }

  private final class Run<T> {
    private final int people;
    private final Work<T> work;
    private final int most;
    private final int ranges;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReferenceArray<T> results;
    private int joined;
    private boolean closed;
    private Optional<Throwable> failure = Optional.empty();

    Run(int people, int most, Work<T> work) {
      this.people = people;
      this.most = most;
      this.work = work;
      this.ranges = (people + most - 1) / most;
      this.results = new AtomicReferenceArray<>(ranges);
    }

    /** Has it done, by several threads where there is enough to do. */
    List<T> done() {
      for (int i = 1; i < Math.min(threads, ranges); i++) {
        try {
          pool.execute(this::join);
        } catch (RejectedExecutionException e) {
          break; // fewer threads, the same answer
        }
      }
      work();
      close();
      return results();
    }

    /** Works along, unless all is done. */
    void join() {
      synchronized (this) {
        if (closed) {
          return;
        }
        joined++;
      }
      work();
      synchronized (this) {
        joined--;
        notifyAll();
      }
    }

    /** Takes range after range until none is left, one has failed, or the run is to end. Keeps any failure, and never throws. */
    void work() {
      try {
        Area area = new Area(most, patience);
        for (int range = next.getAndIncrement(); range < ranges; range = next.getAndIncrement()) {
          patience.check();
          int from = range * most;
          results.set(range, work.on(from, Math.min(people, from + most), area));
        }
      } catch (RuntimeException | Error e) {
        next.set(ranges);
        synchronized (this) {
          failure = Optional.of(e);
        }
      }
    }

    /** Waits until nobody works on. */
    synchronized void close() {
      closed = true;
      boolean interrupted = false;
      while (joined > 0) {
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
          patience.interrupted();
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      failure.ifPresent(Throwables::throwIfUnchecked);
    }

    List<T> results() {
      List<T> all = new ArrayList<>(ranges);
      for (int range = 0; range < ranges; range++) {
        all.add(results.get(range));
      }
      return all;
    }
  }
}
