/** The engine's inner loops one by one, by JMH: cohorts of a single rule, each of which is one loop over one table. */
@NullMarked
package io.muster.benchmarks.loops;

import org.jspecify.annotations.NullMarked;
