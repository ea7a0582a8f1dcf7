/**
 * Unit-test driven evaluation. {@link io.muster.testing.InventedPatients} makes a few patients and {@link
 * io.muster.testing.MusterAssertions} says what is so of them, {@link io.muster.testing.CohortExamples} runs the examples of a file as
 * tests, and {@link io.muster.testing.SamplePopulation} invents a whole practice.
 */
@NullMarked
package io.muster.testing;

import org.jspecify.annotations.NullMarked;
