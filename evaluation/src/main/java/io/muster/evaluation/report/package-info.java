/**
 * What an evaluation found, as one value: {@link io.muster.evaluation.report.EvaluationReport}, and its writers.
 */
@NullMarked
package io.muster.evaluation.report;

import org.jspecify.annotations.NullMarked;
