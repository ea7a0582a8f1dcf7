package io.muster.testing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What is true of an invented person, whether or not anyone wrote it down. Days are days since 1970-01-01.
 *
 * @param end the last day anything can happen to them: the day of death, or else the as-of date
 * @param decile of deprivation, 1 the most deprived
 * @param strain how much of everything they carry: 0 to 4, 1 on average; it is what makes illnesses come together
 */
record Life(
    int born,
    int end,
    int asOf,
    boolean female,
    Neighbourhood home,
    String practice,
    int decile,
    double strain) {

  boolean died() {
    return end < asOf;
  }

  /** Completed years of age on a day. */
  int age(int day) {
    return (int) ChronoUnit.YEARS.between(LocalDate.ofEpochDay(born), LocalDate.ofEpochDay(day));
  }

  /** The day of turning this many years old, near enough. */
  int dayOfAge(double years) {
    return born + (int) (years * 365.25);
  }
}
