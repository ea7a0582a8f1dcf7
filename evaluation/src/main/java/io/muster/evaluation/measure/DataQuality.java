package io.muster.evaluation.measure;

import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.Journeys;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;

/**
 * What members' records are like, of the kinds the outreach names: all of them, whatever their day and their programme. A month
 * without records from a system that had some before, or records that arrive long after their day, make every count from them
 * too small.
 */
public record DataQuality(List<Kind> kinds) {
  public DataQuality {
    kinds = List.copyOf(kinds);
  }

  /**
   * Records of one kind.
   *
   * @param records how many members have in all
   * @param undated how many of them have no date
   * @param duplicates records left out because another system holds the same one; of everybody in the data, since they are left out
   *     when data are loaded
   * @param months those with a date, by the system they came from, {@link Attendance#NOT_RECORDED} where they do not say it, and by
   *     month; a month without any is not named
   * @param categories a row for each column that holds one of some words only
   * @param lag days from the date of a record to the day it reached the records, where both are known; negative for what was
   *     recorded ahead, such as an appointment
   */
  public record Kind(
      String name,
      String plural,
      int records,
      int undated,
      int duplicates,
      SortedMap<String, SortedMap<YearMonth, Integer>> months,
      List<Category> categories,
      Distribution lag) {
    public Kind {
      SortedMap<String, SortedMap<YearMonth, Integer>> copied = new TreeMap<>();
      months.forEach((system, byMonth) ->
          copied.put(system, Collections.unmodifiableSortedMap(new TreeMap<>(byMonth))));
      months = Collections.unmodifiableSortedMap(copied);
      categories = List.copyOf(categories);
    }

    /** How many records do not say their date, or not the day they reached the records, and so are in no lag. */
    public int withoutLag() {
      return records - lag.size();
    }
  }

  /**
   * A column that holds one of some words only.
   *
   * @param missing how many records hold nothing in it
   * @param unknown how many hold the word {@code unknown}, which also stands for a word that was none of them
   */
  public record Category(String column, int missing, int unknown) {}

  /** Collects journeys. */
  public static Collector<Journey, ?, DataQuality> of(Journeys journeys) {
    return Collector.of(
        () -> new DataQualityTally(journeys),
        DataQualityTally::add,
        DataQualityTally::merge,
        DataQualityTally::result);
  }
}
