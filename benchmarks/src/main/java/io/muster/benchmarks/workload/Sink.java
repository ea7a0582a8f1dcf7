package io.muster.benchmarks.workload;

/**
 * Where people and records go: people in order of their number, each followed by their records, kind by kind, and those of a kind in
 * order of date and then of the other columns. Days are counted since 1970-01-01.
 */
public interface Sink {
  /** Stands for a day that is not known or never came. */
  int NO_DAY = Integer.MIN_VALUE;

  /**
   * A person.
   *
   * @param death the day of death, or {@link #NO_DAY}
   * @param imdDecile from 1, the most deprived; 0 where it is not known
   */
  void person(int person, int birth, int death, int practice, int imdDecile);

  void diagnosis(int person, int day, int code);

  /**
   * Something measured or asked.
   *
   * @param tenths the value in tenths; 0 where there is none
   */
  void observation(int person, int day, int code, int tenths);

  void medication(int person, int day, int code);

  /**
   * A visit or a stay.
   *
   * @param end its last day, or {@link #NO_DAY}
   */
  void encounter(int person, int day, int end, int type, int code);

  void notification(int person, int day, int type);

  void contact(int person, int day, int channel, int direction, int outcome);
}
