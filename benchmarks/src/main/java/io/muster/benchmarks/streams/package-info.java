/** Objects and {@code java.util.stream}, as an application writes it that has its patients in lists and never measured. */
@NullMarked
package io.muster.benchmarks.streams;

import org.jspecify.annotations.NullMarked;
