/** Text to syntax tree: the words, the sentences they make, and advice for those that make none. */
@NullMarked
package io.muster.dsl.reading;

import org.jspecify.annotations.NullMarked;
