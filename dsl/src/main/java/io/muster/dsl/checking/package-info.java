/**
 * A second look at a file without errors, for what can hardly be meant: one small class for each thing looked for, listed in
 * {@link Lints}.
 */
@NullMarked
package io.muster.dsl.checking;

import org.jspecify.annotations.NullMarked;
