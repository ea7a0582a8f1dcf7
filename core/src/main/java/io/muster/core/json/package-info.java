/**
 * Plans as JSON, to be kept, compared and sent, and what identifies a plan by its meaning.
 *
 * <p>Start at {@link io.muster.core.json.PlanJson} and {@link io.muster.core.json.Fingerprint}. The format is described, word by word,
 * in {@code core/PLAN.md}. Each family of the plan has its writer and its reader here; names become words of the document through
 * {@code Names}, which keeps them for a document and forgets them for a fingerprint.
 */
@NullMarked
package io.muster.core.json;

import org.jspecify.annotations.NullMarked;
