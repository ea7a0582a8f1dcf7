/** Measures Muster against what would be used instead: the same people, the same questions, equal answers, one run. */
@NullMarked
package io.muster.benchmarks;

import org.jspecify.annotations.NullMarked;
