package io.muster.benchmarks.muster;

import io.muster.benchmarks.Peer;
import io.muster.benchmarks.Query;
import io.muster.benchmarks.workload.Workload;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.plan.CohortPlan;
import io.muster.core.store.PatientStore;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import java.util.List;
import java.util.stream.Stream;

/** Muster over a store. */
public final class MusterPeer implements Peer {
  private final ColumnarEngine engine;
  private final PatientStore store;
  private final Work work;
  private final List<CohortText> texts =
      Stream.of(Query.values()).map(CohortTexts::of).toList();
  private final List<CohortPlan> plans;

  private MusterPeer(PatientStore store, int threads, Work work) {
    this.engine = new ColumnarEngine(threads);
    this.store = store;
    this.work = work;
    this.plans = Stream.of(Query.values()).map(this::compiled).toList();
  }

  /** Muster over a workload, doing so much of its work each time. */
  public static MusterPeer load(Workload workload, int threads, Work work) {
    StoreSink sink = new StoreSink();
    workload.pour(sink);
    return new MusterPeer(sink.store(), threads, work);
  }

  private CohortPlan compiled(Query query) {
    return Muster.compile(texts.get(query.ordinal())).cohorts().get(0);
  }

  /** By number in rising order: their ids have the order of their numbers. */
  @Override
  public int[] answer(Query query) {
    CohortPlan plan = work == Work.WHOLE ? compiled(query) : plans.get(query.ordinal());
    CohortResult result = engine.run(plan, store);
    if (work == Work.ATTRITION && result.attrition().rows().isEmpty()) {
      throw new IllegalStateException("an attrition table has rows");
    }
    return result.members().stream().toArray();
  }

  @Override
  public long bytes() {
    return store.bytes();
  }

  @Override
  public void close() {
    engine.close();
  }
}
