package io.muster.core.engine;

import java.time.LocalDate;
import java.util.Map;

/**
 * How far a question may see.
 *
 * @param index the index date
 * @param horizon the last day seen by default
 * @param end the last day seen by what asks to see past the horizon
 * @param reached in an outreach, the day each step was reached
 */
record Sight(LocalDate index, LocalDate horizon, LocalDate end, Map<String, LocalDate> reached) {}
