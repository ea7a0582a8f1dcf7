/**
 * Statistical methods, one a file, each with its formula and its source. They know nothing else of Muster: numbers in, numbers
 * out.
 *
 * <p>Intervals are of 95 % where no level is given. Counts are whole numbers of people or of events, and each method says which;
 * a person-time is in the caller's unit, and a rate is per that unit. Numbers that cannot be (a negative count, more than all,
 * no person-time, not a number) are refused with an {@link java.lang.IllegalArgumentException}; where the numbers are possible
 * and there is still no answer, that is an empty {@link java.util.Optional}, and the method says when. Methods have no state and
 * results never change, so any number of threads may use them at once.
 */
@NullMarked
package io.muster.evaluation.statistics;

import org.jspecify.annotations.NullMarked;
