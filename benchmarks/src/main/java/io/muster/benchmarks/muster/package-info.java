/** Muster itself: cohort files compiled to plans, which an engine answers from a store. */
@NullMarked
package io.muster.benchmarks.muster;

import org.jspecify.annotations.NullMarked;
