/** Unit-test driven evaluation: invented patients, sample populations, and examples run as tests. */
@NullMarked
package io.muster.testing;

import org.jspecify.annotations.NullMarked;
