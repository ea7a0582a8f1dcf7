/**
 * Plans in plain English, for somebody who answers for a cohort and has never seen Muster, with the actual dates filled in.
 *
 * <p>Start at {@link io.muster.core.describe.Description}. Nothing of a plan is left out: who knows the language can write it again from
 * its description. A question becomes a {@link io.muster.core.describe.Phrase}, and its place in a sentence says how that is put.
 */
@NullMarked
package io.muster.core.describe;

import org.jspecify.annotations.NullMarked;
