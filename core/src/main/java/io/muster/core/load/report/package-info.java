/**
 * What became of the records of a load, and what is in the store month by month, as a document.
 *
 * <p>Start at {@link io.muster.core.load.report.LoadDocument}. {@code KindCoverage} counts the records of one kind by {@code Periods}, and
 * {@code TextForm}, {@code JsonForm} and {@code PageForm} write what was counted.
 */
@NullMarked
package io.muster.core.load.report;

import org.jspecify.annotations.NullMarked;
