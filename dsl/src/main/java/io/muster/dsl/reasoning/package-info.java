/**
 * Works out what no person can be, from the conditions alone and without any data. {@link ThoseLeft} is the door. Conditions are
 * taken apart into claims about single values; a way to meet them is closed where one value would have to be two things at once. What
 * is not understood counts as possible, so "nobody" is said only where it is certain.
 */
@NullMarked
package io.muster.dsl.reasoning;

import org.jspecify.annotations.NullMarked;
