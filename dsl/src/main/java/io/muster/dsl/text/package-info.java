/** A cohort file as characters: its lines, its places, and the problems found in it. */
@NullMarked
package io.muster.dsl.text;

import org.jspecify.annotations.NullMarked;
