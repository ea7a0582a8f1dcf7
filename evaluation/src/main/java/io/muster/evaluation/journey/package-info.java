/**
 * Each member's way through the steps of an outreach plan: which steps they reached and when, and how it ended.
 *
 * <p>Start at {@link io.muster.evaluation.journey.Journeys}, which makes a {@link io.muster.evaluation.journey.Journey} of a
 * member. All rules about what counts live here; what is made of the journeys is the matter of the parts of the report.
 */
@NullMarked
package io.muster.evaluation.journey;

import org.jspecify.annotations.NullMarked;
