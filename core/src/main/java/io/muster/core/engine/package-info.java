/**
 * Answers a plan from a store: who is in, how many were lost at each rule, and why.
 *
 * <p>Start at {@link io.muster.core.engine.CohortEngine}. {@link io.muster.core.engine.ReferenceEngine} follows the definitions of
 * the language one person and one record at a time.
 */
@NullMarked
package io.muster.core.engine;

import org.jspecify.annotations.NullMarked;
