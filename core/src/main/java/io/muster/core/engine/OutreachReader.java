package io.muster.core.engine;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what an outreach asks of a member. Windows see up to the cut-off; a step in an expression is the day it was reached; the
 * index date is the person's own, or the as-of date for somebody who has none.
 *
 * <p>Safe for use by several threads.
 */
public interface OutreachReader {

  /** The person's index date in the cohort of the outreach; everybody in the cohort has one. */
  Optional<LocalDate> index(int person);

  /**
   * The member's records.
   *
   * @param reached the day each step was reached, for those that were
   */
  Found find(int person, Records records, Map<String, LocalDate> reached);

  /** The member's answer to a question. */
  Value answer(int person, Expression expression, Map<String, LocalDate> reached);
}
