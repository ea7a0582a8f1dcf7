/**
 * What may leave the team that holds the records. Raw counts are told to a {@link io.muster.evaluation.disclosure.Ledger} with how they add up;
 * it hands out {@link io.muster.evaluation.disclosure.Cell}s that nobody can read, and a {@link io.muster.evaluation.disclosure.Release} under a
 * {@link io.muster.evaluation.disclosure.Profile} says of each what may be told: the only numbers a report is written from. Knows nothing of
 * journeys, plans or measures.
 */
@NullMarked
package io.muster.evaluation.disclosure;

import org.jspecify.annotations.NullMarked;
