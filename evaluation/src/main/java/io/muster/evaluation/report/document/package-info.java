/**
 * A report as it may be told: {@link io.muster.evaluation.report.document.Document}, its sections and their blocks. Every number of
 * people or records in it is a {@link io.muster.evaluation.disclosure.ReleasedCount}, or worked out from such; whoever writes a
 * report in a form of their own needs this package and nothing else.
 */
@NullMarked
package io.muster.evaluation.report.document;

import org.jspecify.annotations.NullMarked;
