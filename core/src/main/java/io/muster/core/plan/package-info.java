/**
 * The waist of Muster: what a cohort file means, as data. Every name is resolved; there is no text and no person in it.
 *
 * <p>Everything above makes a plan: the language, and {@link io.muster.core.builder.Cohorts} in Java. Everything below answers one. Start at {@link io.muster.core.plan.CohortPlan} and
 * {@link io.muster.core.plan.OutreachPlan}; the questions they ask are {@link io.muster.core.plan.Expression}s about
 * {@link io.muster.core.plan.Records}.
 */
@NullMarked
package io.muster.core.plan;

import org.jspecify.annotations.NullMarked;
