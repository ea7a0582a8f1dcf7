/**
 * Clinical codes and the lists people keep of them.
 *
 * <p>{@link io.muster.core.codes.CodeListReader} reads a list from a CSV file that a {@link io.muster.core.files.FileSource}
 * gives. A {@link io.muster.core.codes.CodeSet} holds codes and prefixes of codes, and {@link
 * io.muster.core.codes.CodeHierarchy} knows what stands below a code.
 */
@NullMarked
package io.muster.core.codes;

import org.jspecify.annotations.NullMarked;
