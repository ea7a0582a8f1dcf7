package io.muster.core.engine;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what an outreach asks of people. Windows see up to the cut-off, and before day 0 too; a step in an expression is the day it
 * was reached; the index date is the person's own, or the as-of date for somebody who has none.
 *
 * <p>What tells its effect is asked of others, too, who stand beside a member. So it is asked on an index date that is given, and knows
 * of no steps.
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

  /** The person's index date in some cohort, such as that of the others. */
  Optional<LocalDate> index(int person, CohortPlan cohort);

  /** Anybody's records, seen up to the cut-off, where that day is the index date. */
  Found findFrom(int person, Records records, LocalDate index);

  /**
   * Anybody's answer where that day is the index date. It is asked as a cohort asks for what it shows: nothing after the index date is
   * seen unless the question says so.
   */
  Value answerOn(int person, Expression question, LocalDate index);
}
