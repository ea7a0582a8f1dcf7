/** What somebody may have meant to write. Muster's own; not exported. */
@NullMarked
package io.muster.core.spelling;

import org.jspecify.annotations.NullMarked;
