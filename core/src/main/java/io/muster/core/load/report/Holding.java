package io.muster.core.load.report;

import io.muster.core.load.FileReport;
import io.muster.core.load.Flag;
import io.muster.core.load.Loaded;
import io.muster.core.load.Reason;
import java.util.Optional;

/**
 * What became of all records of one sort, from however many files.
 *
 * @param files what became of them in all files together
 * @param duplicates how many that were accepted are in the store once only, because another source or system has them too
 * @param coverage what is in the store of them, where they are a kind of record
 */
record Holding(FileReport files, int duplicates, Optional<KindCoverage> coverage) {
  static Holding of(String holds, Loaded loaded, Periods periods) {
    return new Holding(
        loaded.report().of(holds).orElseThrow(),
        loaded.report().duplicates().getOrDefault(holds, 0),
        loaded
            .store()
            .schema()
            .kind(holds)
            .map(kind -> KindCoverage.of(kind, loaded.store(), periods)));
  }

  /** What they are, in the plural. */
  String holds() {
    return files.holds();
  }

  /** How many were quarantined for a word that its column may not hold. */
  long unknownWords() {
    return files.count(Reason.UNKNOWN_CATEGORY);
  }

  /** How many were accepted without such a word. */
  long passedOverWords() {
    return files.count(Flag.KEPT_AS_UNKNOWN) + files.count(Flag.LEFT_MISSING);
  }

  @Override
  public String toString() {
    return files.toString();
  }
}
