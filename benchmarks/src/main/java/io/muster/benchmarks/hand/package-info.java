/**
 * What a good engineer would write by hand for these seven queries and no others: one table a kind in 16-bit columns, and loops that
 * ask the cheap and rare things first.
 *
 * <p>Each query is a {@link io.muster.benchmarks.hand.Search}. It is run in two ways: over everybody, and over the few whom an index
 * names.
 */
@NullMarked
package io.muster.benchmarks.hand;

import org.jspecify.annotations.NullMarked;
