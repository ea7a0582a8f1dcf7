/**
 * What an outreach changed, as far as the records can say: {@link io.muster.evaluation.effect.Equity},
 * {@link io.muster.evaluation.effect.Outcome}, {@link io.muster.evaluation.effect.Trend},
 * {@link io.muster.evaluation.effect.Measure}, {@link io.muster.evaluation.effect.Cost}.
 *
 * <p>They are about all members, as reached out to, and not only about those who came. Each is collected from journeys by a {@link
 * java.util.stream.Collector} that merges, so any split of the members gives the same part. Each says how much it can prove
 * ({@link io.muster.evaluation.effect.Evidence}) and what makes it less than it seems ({@link io.muster.evaluation.effect.Warning});
 * what cannot be worked out is a {@link io.muster.evaluation.effect.Finding} that says why, and no mistake. Neither says a number
 * of the data, so that both can be told wherever the part is.
 */
@NullMarked
package io.muster.evaluation.effect;

import org.jspecify.annotations.NullMarked;
