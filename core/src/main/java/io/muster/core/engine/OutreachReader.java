package io.muster.core.engine;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.Map;

/**
 * Reads what an outreach asks of a member. Windows see up to the cut-off; a step in an expression is the day it was reached.
 *
 * <p>Safe for use by several threads.
 */
public interface OutreachReader {

  /**
   * The member's records.
   *
   * @param reached the day each step was reached, for those that were
   */
  Found find(int person, Records records, Map<String, LocalDate> reached);

  /** The member's answer to a question. */
  Value answer(int person, Expression expression, Map<String, LocalDate> reached);
}
