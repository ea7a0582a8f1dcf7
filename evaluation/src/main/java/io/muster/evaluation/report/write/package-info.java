/**
 * A released document in every form there is: {@link io.muster.evaluation.report.write.Reports}. Its writers know sections, tables and
 * charts, and nothing of what was measured.
 */
@NullMarked
package io.muster.evaluation.report.write;

import org.jspecify.annotations.NullMarked;
