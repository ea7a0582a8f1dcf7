/**
 * Units of measurement: what a unit text means, and a number in another unit.
 *
 * <p>Start at {@link io.muster.core.units.Units}. Units are those of UCUM, the Unified Code for Units of Measure; their
 * definitions and grammar come from the library {@code org.fhir:ucum}.
 */
@NullMarked
package io.muster.core.units;

import org.jspecify.annotations.NullMarked;
