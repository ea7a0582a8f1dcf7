package io.muster.benchmarks.hand;

import static io.muster.benchmarks.hand.Tables.INDEX;

import io.muster.benchmarks.workload.Vocabulary;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Q3: three practices leave few people, and the few notifications fewer. */
final class OutOfTouch implements Search {
  private static final int YOUNGEST = Windows.bornForAge(18);
  private static final int HALF_YEAR = Windows.lastMonths(6);
  private static final int YEAR = Windows.lastMonths(12);
  private static final int[] PRACTICES = {4, 31, 77};

  private final Tables tables;
  private final Supplier<Indexes> indexes;
  private final boolean[] ours = new boolean[Vocabulary.PRACTICES];

  OutOfTouch(Tables tables, Supplier<Indexes> indexes) {
    this.tables = tables;
    this.indexes = indexes;
    for (int practice : PRACTICES) {
      ours[practice] = true;
    }
  }

  @Override
  public void scan(int from, int to, Numbers found) {
    for (int p = from; p < to; p++) {
      if (ours[tables.practice[p]] && wanted(p)) {
        found.add(p);
      }
    }
  }

  @Override
  public ByIndex byIndex() {
    int[] registered = IntStream.of(PRACTICES)
        .flatMap(practice -> IntStream.of(indexes.get().practice(practice)))
        .sorted()
        .toArray();
    return new ByIndex(registered.length, (from, to, found) -> {
      for (int i = from; i < to; i++) {
        if (wanted(registered[i])) {
          found.add(registered[i]);
        }
      }
    });
  }

  private boolean wanted(int p) {
    return tables.birth[p] <= YOUNGEST && knownToPolice(p) && !responded(p);
  }

  private boolean knownToPolice(int p) {
    for (int row = tables.notifications[p + 1] - 1; row >= tables.notifications[p]; row--) {
      int day = tables.notificationDay[row];
      if (day < HALF_YEAR) {
        return false;
      }
      if (day <= INDEX && tables.notificationType[row] == Vocabulary.POLICE) {
        return true;
      }
    }
    return false;
  }

  private boolean responded(int p) {
    for (int row = tables.contacts[p + 1] - 1; row >= tables.contacts[p]; row--) {
      int day = tables.contactDay[row];
      if (day < YEAR) {
        return false;
      }
      if (day <= INDEX && tables.contactOutcome[row] == Vocabulary.RESPONDED) {
        return true;
      }
    }
    return false;
  }
}
