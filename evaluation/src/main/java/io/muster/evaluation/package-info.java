/**
 * An outreach plan and the records in, a report out: {@link io.muster.evaluation.Evaluation} is the door.
 *
 * <p>Behind it each member of the cohort gets a {@linkplain io.muster.evaluation.journey journey}, each
 * {@linkplain io.muster.evaluation.measure part} of the evaluation is a fold over the journeys, and the
 * {@linkplain io.muster.evaluation.report report} holds them together and writes them.
 */
@NullMarked
package io.muster.evaluation;

import org.jspecify.annotations.NullMarked;
