/** The published projects, evaluated again from records that add up to what they published. */
@NullMarked
package io.muster.examples.published;

import org.jspecify.annotations.NullMarked;
