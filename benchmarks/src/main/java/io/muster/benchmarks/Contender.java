package io.muster.benchmarks;

import io.muster.benchmarks.cql.CqlEngines;
import io.muster.benchmarks.duckdb.DuckDb;
import io.muster.benchmarks.duckdb.Layout;
import io.muster.benchmarks.hand.HandWritten;
import io.muster.benchmarks.muster.MusterPeer;
import io.muster.benchmarks.muster.Work;
import io.muster.benchmarks.streams.Streams;
import io.muster.benchmarks.workload.Workload;
import java.util.Locale;

/** Who is measured. */
enum Contender {
  /** Text and code lists to members. */
  MUSTER(Rival.MUSTER, Workload.MOST_PEOPLE) {
    @Override
    Peer load(Workload workload, int threads) {
      return MusterPeer.load(workload, threads, Work.WHOLE);
    }
  },
  /** Plan to members, so that reading text and code lists is left out. */
  MUSTER_PLANNED(Rival.MUSTER, Workload.MOST_PEOPLE) {
    @Override
    Peer load(Workload workload, int threads) {
      return MusterPeer.load(workload, threads, Work.PLANNED);
    }
  },
  /** The same, and with the members the attrition table. */
  MUSTER_ATTRITION(Rival.MUSTER, Workload.MOST_PEOPLE) {
    @Override
    Peer load(Workload workload, int threads) {
      return MusterPeer.load(workload, threads, Work.ATTRITION);
    }
  },
  SCAN(Rival.BY_HAND, Workload.MOST_PEOPLE) {
    @Override
    Peer load(Workload workload, int threads) {
      return HandWritten.scanning(workload, threads);
    }
  },
  INDEX(Rival.BY_HAND, Workload.MOST_PEOPLE) {
    @Override
    Peer load(Workload workload, int threads) {
      return HandWritten.byIndex(workload, threads);
    }
  },
  DUCKDB_BY_PERSON(Rival.DUCKDB, Workload.MOST_PEOPLE) {
    @Override
    Peer load(Workload workload, int threads) {
      return DuckDb.load(workload, threads, Layout.BY_PERSON);
    }
  },
  DUCKDB_BY_CODE(Rival.DUCKDB, Workload.MOST_PEOPLE) {
    @Override
    Peer load(Workload workload, int threads) {
      return DuckDb.load(workload, threads, Layout.BY_CODE);
    }
  },
  STREAMS(Rival.STREAMS, 100_000) {
    @Override
    Peer load(Workload workload, int threads) {
      return Streams.load(workload, threads);
    }
  },
  CQL(Rival.CQL, 2_000) {
    @Override
    Peer load(Workload workload, int threads) {
      return CqlEngines.load(workload, threads);
    }
  };

  private final Rival rival;
  private final int mostPeople;

  Contender(Rival rival, int mostPeople) {
    this.rival = rival;
    this.mostPeople = mostPeople;
  }

  abstract Peer load(Workload workload, int threads);

  Rival rival() {
    return rival;
  }

  /** How many people it can take in reasonable time and memory; of a larger workload it gets the first so many. */
  int mostPeople() {
    return mostPeople;
  }

  /**
   * The contender that is called so.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Contender named(String word) {
    return Contender.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** As it is called in options and tables. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
