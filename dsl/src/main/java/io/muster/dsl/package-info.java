/** The door to the cohort language: text in, a plan or its problems out. */
@NullMarked
package io.muster.dsl;

import org.jspecify.annotations.NullMarked;
