package io.muster.core.work;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Throwables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Has work done by several threads, of whom the caller is one. None of them works on once it is done. */
public final class Crew {
  private final Executor pool;
  private final int threads;
  private final Patience patience;

  /**
   * A crew.
   *
   * @param pool runs all but one of the threads, as far as it has room
   * @param patience asked before every piece of work, by every thread
   */
  public Crew(Executor pool, int threads, Patience patience) {
    checkArgument(threads >= 1, "work has at least one thread: %s", threads);
    this.pool = pool;
    this.threads = threads;
    this.patience = patience;
  }

  /** A crew of the calling thread alone, which works until all is done. */
  public static Crew alone() {
    return new Crew(
        task -> {
          throw new RejectedExecutionException();
        },
        1,
        Patience.endless());
  }

  public int threads() {
    return threads;
  }

  public Patience patience() {
    return patience;
  }

  /** What one thread has in hand. */
  @FunctionalInterface
  public interface Hand {
    /** Does the next piece of the work; false where none is left. */
    boolean next();
  }

  /**
   * Has hands at work, each on a thread of its own, until none of them finds anything left. One that fails ends the others.
   *
   * @param most how many hands are of use at most
   * @param hands makes the hand of the thread that calls it
   * @throws Stopped if the work is to end
   */
  public void run(int most, Supplier<Hand> hands) {
    new Run(hands).done(most);
  }

  /**
   * What is made of each number from 0 to before another, in order.
   *
   * @param makers gives each thread what it makes its results with
   * @throws Stopped if the work is to end
   */
  public <T> List<T> each(int count, Supplier<IntFunction<T>> makers) {
    AtomicInteger next = new AtomicInteger();
    AtomicReferenceArray<T> made = new AtomicReferenceArray<>(count);
    run(count, () -> {
      IntFunction<T> maker = makers.get();
      return () -> {
        int number = next.getAndIncrement();
        if (number < count) {
          made.set(number, maker.apply(number));
        }
        return number < count;
      };
    });
    List<T> all = new ArrayList<>(count);
    for (int number = 0; number < count; number++) {
      all.add(made.get(number));
    }
    return all;
  }

  private final class Run {
    private final Supplier<Hand> hands;
    private int joined;
    private boolean closed;
    private volatile boolean failed;
    private Optional<Throwable> failure = Optional.empty();

    Run(Supplier<Hand> hands) {
      this.hands = hands;
    }

    /** Has it done, by several threads where there is enough to do. */
    void done(int most) {
      for (int i = 1; i < Math.min(threads, most); i++) {
        try {
          pool.execute(this::join);
        } catch (RuntimeException e) {
          break; // the pool refuses or fails: fewer threads, the same answer
        }
      }
      work();
      close();
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

    /** Does piece after piece until none is left, one has failed, or the work is to end. Keeps any failure, and never throws. */
    void work() {
      try {
        Hand hand = hands.get();
        boolean more = true;
        while (more && !failed) {
          patience.check();
          more = hand.next();
        }
      } catch (RuntimeException | Error e) {
        synchronized (this) {
          failed = true;
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
  }
}
