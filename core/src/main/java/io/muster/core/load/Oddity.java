package io.muster.core.load;

import io.muster.core.schema.Column;

/** What is odd about what a row says of a person, and where that is to be counted. */
record Oddity(Column attribute, Flag flag, FileTally tally, Place place) {
  void count() {
    tally.flag(flag, place);
  }
}
