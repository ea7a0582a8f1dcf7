package io.muster.evaluation.report.document;

import io.muster.evaluation.disclosure.Cell;
import io.muster.evaluation.disclosure.Ledger;
import io.muster.evaluation.disclosure.Profile;
import io.muster.evaluation.disclosure.ReleasedCount;

/** Counts as a release tells them, for tests of what is made of them. */
public final class Told {
  private Told() {}

  /** A count as it is. */
  public static ReleasedCount exactly(int number) {
    return under(Profile.internal("a test"), number);
  }

  /** A count under the profile nhs: withheld from 1 to 7, else to the nearest 5. */
  public static ReleasedCount underNhs(int number) {
    return under(Profile.nhs(), number);
  }

  private static ReleasedCount under(Profile profile, int number) {
    Ledger ledger = Ledger.empty();
    Cell cell = ledger.count("count", number);
    return ledger.release(profile).of(cell);
  }
}
