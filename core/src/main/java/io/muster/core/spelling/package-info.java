/** What somebody may have meant to write. */
@NullMarked
package io.muster.core.spelling;

import org.jspecify.annotations.NullMarked;
