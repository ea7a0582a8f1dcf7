/** The syntax tree of the cohort language: sealed records that know where in the text they came from. */
@NullMarked
package io.muster.dsl.syntax;

import org.jspecify.annotations.NullMarked;
