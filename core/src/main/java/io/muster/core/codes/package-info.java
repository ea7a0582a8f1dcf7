/** Clinical codes and the lists people keep of them. */
@NullMarked
package io.muster.core.codes;

import org.jspecify.annotations.NullMarked;
