/**
 * Work done by several threads: {@link io.muster.core.work.Crew} shares it out, {@link io.muster.core.work.Patience} says when to
 * end it early, and {@link io.muster.core.work.Threads} are those that nobody else supplied.
 */
@NullMarked
package io.muster.core.work;

import org.jspecify.annotations.NullMarked;
