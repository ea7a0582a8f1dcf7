/** The parts of a report, one class a part, each a fold over people that merges. */
@NullMarked
package io.muster.evaluation.measure;

import org.jspecify.annotations.NullMarked;
