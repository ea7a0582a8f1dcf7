/**
 * A text in its one canonical layout. The words of the text are kept in their order and only spelt and spaced anew, so that
 * nothing it says can get lost on the way.
 *
 * <p>Start at {@link io.muster.dsl.formatting.Formatter}. The parse tree becomes {@link io.muster.dsl.formatting.Word}s, which
 * know their comments and whether a line may end before them; words become {@link io.muster.dsl.formatting.Row}s, rows become
 * lines.
 */
@NullMarked
package io.muster.dsl.formatting;

import org.jspecify.annotations.NullMarked;
