/** The evaluation report and its writers. */
@NullMarked
package io.muster.evaluation.report;

import org.jspecify.annotations.NullMarked;
