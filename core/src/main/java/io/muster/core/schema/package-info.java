/**
 * What kinds of record exist, and which columns they have.
 *
 * <p>Start at {@link io.muster.core.schema.Schema#standard()}.
 */
@NullMarked
package io.muster.core.schema;

import org.jspecify.annotations.NullMarked;
