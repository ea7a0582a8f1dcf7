/**
 * The parts of a report, one class a part: {@link io.muster.evaluation.measure.Conversion},
 * {@link io.muster.evaluation.measure.Attempts}, {@link io.muster.evaluation.measure.Attendance},
 * {@link io.muster.evaluation.measure.Themes}, {@link io.muster.evaluation.measure.TargetVerdict},
 * {@link io.muster.evaluation.measure.Partition}.
 *
 * <p>Each is collected from journeys by a {@link java.util.stream.Collector} that merges, so any split of the members gives the
 * same part. A count is a whole number of people or of records, and says which; a share is a
 * {@link io.muster.evaluation.measure.Proportion}, which knows what it is a share of.
 */
@NullMarked
package io.muster.evaluation.measure;

import org.jspecify.annotations.NullMarked;
