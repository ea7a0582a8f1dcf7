/** Each member's way through the steps of an outreach plan. */
@NullMarked
package io.muster.evaluation.journey;

import org.jspecify.annotations.NullMarked;
