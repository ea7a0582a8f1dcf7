/** Examples to run and to read, each a main class of its own. */
@NullMarked
package io.muster.examples;

import org.jspecify.annotations.NullMarked;
