package io.muster.core.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a source has, as far as it is known before a row is read.
 *
 * @param place the source as a whole
 * @param asOf the day up to which the data are complete, if the source says it
 * @param dating what to do where neither it nor the caller says it, as a sentence without its full stop
 * @param covers what the data cover, in their owner's words; empty where they say nothing
 * @param people the tables of people; none where it holds records of people whom only others know
 * @param nobody what it is that would hold people and is not there, such as {@code no patients.csv}
 * @param records the tables of records
 * @param notRead what there is beside, which is not read
 * @param end lets go of what is held open until all tables are read, such as a connection; it throws nothing
 */
record Contents(
    Place place,
    Optional<LocalDate> asOf,
    String dating,
    String covers,
    List<Table> people,
    String nobody,
    List<Table> records,
    List<String> notRead,
    Runnable end) {
  Contents {
    people = List.copyOf(people);
    records = List.copyOf(records);
    notRead = List.copyOf(notRead);
  }

  /** What a source has that holds nothing open. */
  Contents(
      Place place,
      Optional<LocalDate> asOf,
      String dating,
      String covers,
      List<Table> people,
      String nobody,
      List<Table> records,
      List<String> notRead) {
    this(place, asOf, dating, covers, people, nobody, records, notRead, () -> {});
  }
}
