/**
 * Questions answered for many people at once. A question becomes nodes, each of which answers for a {@link
 * io.muster.core.engine.columnar.Chunk} of people in loops over columns. What no node knows is asked person by person, by the definitions of
 * the reference engine, and counted.
 */
@NullMarked
package io.muster.core.engine.columnar;

import org.jspecify.annotations.NullMarked;
