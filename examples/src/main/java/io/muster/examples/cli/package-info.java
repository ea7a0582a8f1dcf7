/** The command-line tool. */
@NullMarked
package io.muster.examples.cli;

import org.jspecify.annotations.NullMarked;
