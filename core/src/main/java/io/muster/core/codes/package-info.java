/**
 * Clinical codes and the lists people keep of them.
 *
 * <p>{@link io.muster.core.codes.CodeListReader} reads a list from a CSV file that a {@link io.muster.core.codes.CodeListSource}
 * gives; the source decides which files a cohort may see.
 */
@NullMarked
package io.muster.core.codes;

import org.jspecify.annotations.NullMarked;
