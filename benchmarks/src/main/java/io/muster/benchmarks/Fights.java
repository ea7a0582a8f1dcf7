package io.muster.benchmarks;

import java.util.List;

/**
 * All queries against one contender.
 *
 * @param musterBytes what the workload takes in Muster, in bytes
 * @param theirBytes what it takes there
 */
record Fights(Contender other, int people, long musterBytes, long theirBytes, List<Duel> duels) {
  Fights {
    duels = List.copyOf(duels);
  }
}
