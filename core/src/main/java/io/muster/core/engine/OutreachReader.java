package io.muster.core.engine;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import java.time.LocalDate;

/**
 * Reads what an outreach asks of people, of many at a time. Windows see up to the cut-off, and before day 0 too; a step in an expression
 * is the day it was reached; the index date is the person's own, or the as-of date for somebody who has none.
 *
 * <p>Safe for use by several threads.
 */
public interface OutreachReader {

  /** A reader for the same outreach whose windows see up to this day instead, beyond the data's as-of date too. */
  OutreachReader until(LocalDate cutOff);

  /**
   * People's index dates in the cohort of the outreach, as days since 1970-01-01, or {@link io.muster.core.store.RecordTable#NO_DAY};
   * everybody in the cohort has one.
   */
  int[] index(int[] people);

  /** The people's records. */
  FoundRows find(AskedPeople asked, Records records);

  /** The people's answers to a question for a date, as days since 1970-01-01, or {@link io.muster.core.store.RecordTable#NO_DAY}. */
  int[] days(AskedPeople asked, Expression date);
}
