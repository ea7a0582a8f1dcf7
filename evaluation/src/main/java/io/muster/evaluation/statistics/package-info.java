/** Statistical methods, one a file, which know nothing else of Muster. */
@NullMarked
package io.muster.evaluation.statistics;

import org.jspecify.annotations.NullMarked;
