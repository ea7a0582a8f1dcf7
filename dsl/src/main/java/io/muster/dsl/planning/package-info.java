/** Syntax tree to plan: what every name and every expression means, and a problem for whatever means nothing. */
@NullMarked
package io.muster.dsl.planning;

import org.jspecify.annotations.NullMarked;
