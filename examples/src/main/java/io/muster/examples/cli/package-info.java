/** The command-line tool, and the words of a shell or a notebook. */
@NullMarked
package io.muster.examples.cli;

import org.jspecify.annotations.NullMarked;
