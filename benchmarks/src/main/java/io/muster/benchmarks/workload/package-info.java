/**
 * The people and records that are asked about: invented from a seed, person by person, and poured into whatever is measured.
 *
 * <p>Start at {@link io.muster.benchmarks.workload.Workload}. Everything in it is a number; {@link
 * io.muster.benchmarks.workload.Vocabulary} says what the numbers stand for.
 */
@NullMarked
package io.muster.benchmarks.workload;

import org.jspecify.annotations.NullMarked;
