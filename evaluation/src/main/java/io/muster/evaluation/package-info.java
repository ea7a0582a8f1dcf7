/** The door to evaluation: an outreach plan and the records in, a report out. */
@NullMarked
package io.muster.evaluation;

import org.jspecify.annotations.NullMarked;
