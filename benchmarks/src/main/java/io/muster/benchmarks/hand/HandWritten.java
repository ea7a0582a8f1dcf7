package io.muster.benchmarks.hand;

import com.google.common.base.Suppliers;
import io.muster.benchmarks.Peer;
import io.muster.benchmarks.Query;
import io.muster.benchmarks.workload.Workload;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;

/** Programs written by hand for the queries: one scans everybody, the other begins with an index. */
public final class HandWritten implements Peer {
  private final int people;
  private final boolean byIndex;
  private final Threads threads;
  private final Map<Query, Search> searches = new EnumMap<>(Query.class);

  private HandWritten(Workload workload, int threads, boolean byIndex) {
    Tables tables = Tables.of(workload);
    Supplier<Indexes> indexes = byIndex
        ? Suppliers.ofInstance(Indexes.of(tables))
        : Suppliers.memoize(() -> Indexes.of(tables)); // Nobody asks for them.
    this.people = tables.people;
    this.byIndex = byIndex;
    this.threads = new Threads(threads);
    searches.put(Query.Q1, new ObeseSmokers(tables, indexes));
    searches.put(Query.Q2, new FiveConditions(tables, indexes));
    searches.put(Query.Q3, new OutOfTouch(tables, indexes));
    searches.put(Query.Q4, new FrequentAttenders(tables, indexes));
    searches.put(Query.Q5, new Readmitted(tables, indexes));
    searches.put(Query.Q6, new SeenAdults(tables, indexes));
    searches.put(Query.Q7, new OlderEmergencies(tables, indexes));
  }

  /** The programs that look at everybody. */
  public static HandWritten scanning(Workload workload, int threads) {
    return new HandWritten(workload, threads, false);
  }

  /** The programs that begin with an index. */
  public static HandWritten byIndex(Workload workload, int threads) {
    return new HandWritten(workload, threads, true);
  }

  @Override
  public int[] answer(Query query) {
    Search search = searches.get(query);
    if (search == null) {
      throw new IllegalStateException("no program for " + query);
    }
    if (byIndex) {
      Search.ByIndex start = search.byIndex();
      return search.finish(threads.run(start.turns(), start.loop()));
    }
    return search.finish(threads.run(people, search::scan));
  }

  @Override
  public void close() {
    threads.close();
  }
}
