package io.muster.core.engine;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.engine.columnar.Workers;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.store.PatientSet;
import io.muster.core.store.PatientStore;
import io.muster.core.work.Crew;
import io.muster.core.work.Patience;
import io.muster.core.work.Stopped;
import io.muster.core.work.Threads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;

/**
 * Answers for a whole population at once, over columns, with several threads: the engine to use. It gives the answers of {@link
 * ReferenceEngine}.
 *
 * <p>Members are found first, the rules asked in the order that costs least. Everything else, such as the attrition, is worked out
 * when it is asked for.
 *
 * <p>A run ends early where its thread is interrupted, which stays so, or where it has no time left; it throws then, and keeps
 * nothing. An engine may be used by many threads at once, and may be closed: its own threads end then, and it goes on answering on
 * the threads that ask. A pool of the host's is never closed.
 *
 * <pre>{@code
 * int members;
 * try (ColumnarEngine engine = new ColumnarEngine()) {
 *   members = engine.run(cohort, store).members().size();
 * }
 * }</pre>
 */
public final class ColumnarEngine implements CohortEngine, AutoCloseable {
  private static final int CHUNK = 4_096;

  private final Optional<Threads> threads;
  private final Executor pool;
  private final int parallel;
  private final int chunk;
  private final Optional<Duration> limit;

  private ColumnarEngine(
      Optional<Threads> threads, Executor pool, int parallel, int chunk, Optional<Duration> limit) {
    checkArgument(parallel >= 1, "a run has at least one thread: %s", parallel);
    checkArgument(chunk >= 1, "people are taken at least one at a time: %s", chunk);
    this.threads = threads;
    this.pool = pool;
    this.parallel = parallel;
    this.chunk = chunk;
    this.limit = limit;
  }

  /** An engine with a thread for each processor, that of the caller among them. */
  public ColumnarEngine() {
    this(Runtime.getRuntime().availableProcessors());
  }

  /**
   * An engine with threads of its own.
   *
   * @param parallel how many threads work on a run, that of the caller among them; with 1 there is no other
   */
  public ColumnarEngine(int parallel) {
    this(new Threads(parallel - 1), parallel);
  }

  private ColumnarEngine(Threads threads, int parallel) {
    this(Optional.of(threads), threads, parallel, CHUNK, Optional.empty());
  }

  /**
   * An engine with threads of the host's.
   *
   * @param pool runs what the caller's thread does not; where it has no room or refuses, the caller works alone
   * @param parallel how many threads work on a run at most, that of the caller among them
   */
  public static ColumnarEngine on(Executor pool, int parallel) {
    return new ColumnarEngine(Optional.empty(), pool, parallel, CHUNK, Optional.empty());
  }

  /** This engine, each of whose runs may take so long at most, and none where no time is left; closing either closes both. */
  public ColumnarEngine within(Duration most) {
    return new ColumnarEngine(threads, pool, parallel, chunk, Optional.of(most));
  }

  /** This engine, which takes so many people at a time. */
  ColumnarEngine inChunksOf(int people) {
    return new ColumnarEngine(threads, pool, parallel, people, limit);
  }

  /** Workers for a run that starts now and is asked for by this thread. */
  Workers workers() {
    return new Workers(new Crew(pool, parallel, new Patience(limit)), chunk);
  }

  /** Has work done, and says so where it was stopped. */
  <T> T unlessStopped(String what, Supplier<T> work) {
    try {
      return work.get();
    } catch (Stopped e) {
      throw e.interrupted()
          ? new EngineException(
              "interrupted", what + " was interrupted before it was done; nothing of it is kept.")
          : new EngineException(
              "out-of-time",
              what + " was not done within the " + Patience.words(limit.orElseThrow())
                  + " it was given; nothing of it is kept. Give it more time, or ask of fewer people.");
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws EngineException if the plan asks for what the data do not hold, or the run was stopped
   */
  @Override
  public CohortResult run(CohortPlan plan, PatientStore store) {
    DataNeeds.check(plan, store);
    return new ColumnarRun(this, store).of(plan);
  }

  @Override
  public OutreachReader reader(OutreachPlan plan, PatientStore store) {
    DataNeeds.check(plan, store);
    return new ColumnarRun(this, store).reader(plan);
  }

  /**
   * {@inheritDoc}
   *
   * @throws EngineException if the work was stopped
   */
  @Override
  public <T, A, R> R collect(
      PatientSet people, Function<int[], List<T>> work, Collector<T, A, R> into) {
    return unlessStopped("The work", () -> workers().collect(people, work, into));
  }

  /** Ends the engine's own threads, after the runs under way. */
  @Override
  public void close() {
    threads.ifPresent(Threads::close);
  }

  @Override
  public String toString() {
    return "an engine with " + parallel + (parallel == 1 ? " thread" : " threads");
  }
}
