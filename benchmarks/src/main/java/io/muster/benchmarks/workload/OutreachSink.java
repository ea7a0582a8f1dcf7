package io.muster.benchmarks.workload;

/**
 * Where people and the records of an outreach go: people in order of their number, each followed by their records, kind by kind, and
 * those of a kind in order of date, those without one first. Of one kind a person has one record a day at most. Days are counted since
 * 1970-01-01, and whatever is not known is {@link Sink#NO_DAY} where it is a day and -1 elsewhere. Words are meant by their places in
 * {@link OutreachWords}.
 */
public interface OutreachSink {
  /**
   * A person.
   *
   * @param death the day of death
   * @param imdDecile from 1, the most deprived
   */
  void person(int person, int birth, int death, int sex, int ethnicity, int imdDecile);

  /** Being registered in one half of the town, from the first day to the last. */
  void registration(int person, int first, int last, boolean north);

  /** Something said or sent; ours where it is of the programme that is evaluated. */
  void contact(int person, int day, int lag, boolean ours, int channel, int direction, int outcome);

  void referral(int person, int day, boolean ours, int status);

  void appointment(int person, int day, boolean ours, int service, int status);

  void theme(int person, int day, boolean ours, int theme, int route);

  void serviceUse(int person, int day, boolean ours, int service);

  void encounter(int person, int day, int type);

  /**
   * Being weighed.
   *
   * @param tenths of a kilogram
   */
  void weight(int person, int day, int tenths);
}
