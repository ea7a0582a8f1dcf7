/** What can be wrong with a cohort file, told to the person who wrote it. */
@NullMarked
package io.muster.dsl.problem;

import org.jspecify.annotations.NullMarked;
