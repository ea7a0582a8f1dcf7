package io.muster.evaluation.measure;

import io.muster.evaluation.journey.Said;

/** What groups of records are called by what they say in a column. */
final class Groups {
  private Groups() {}

  /** The group of those that say this; those that say nothing are a group of their own. */
  static String name(Said said, int number) {
    return number == Said.NOTHING ? Attendance.NOT_RECORDED : said.words(number);
  }

  /** The number of another's group. */
  static int number(Said said, Said other, int number) {
    return number == Said.NOTHING ? number : said.number(other.words(number));
  }
}
