/**
 * Statistical methods, one a file, each with its source. They know nothing else of Muster: numbers in, numbers out.
 */
@NullMarked
package io.muster.evaluation.statistics;

import org.jspecify.annotations.NullMarked;
