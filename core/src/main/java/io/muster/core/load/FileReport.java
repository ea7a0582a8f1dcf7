package io.muster.core.load;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;

/**
 * What became of the records of one file. Records read are those accepted, quarantined and filtered, and no others.
 *
 * @param file the file's name
 * @param holds what the file holds, in the plural: {@code people} or a kind such as {@code diagnoses}
 * @param read the rows below the header, blank lines apart
 * @param accepted those that went into the store
 * @param quarantined those set aside because something is wrong with them
 * @param filtered those deliberately not used
 * @param flagged what is odd about accepted records; one record can be flagged more than once
 * @param blankLines the lines with nothing on them, which are no records
 * @param trimmed the cells that had blanks around their text, which were removed
 * @param unusedColumns the columns no use is made of, in the order of the header
 */
public record FileReport(
    String file,
    String holds,
    long read,
    long accepted,
    Map<Reason, Sightings> quarantined,
    Map<Reason, Sightings> filtered,
    Map<Flag, Sightings> flagged,
    long blankLines,
    long trimmed,
    List<String> unusedColumns) {
  public FileReport {
    quarantined = ImmutableMap.copyOf(quarantined);
    filtered = ImmutableMap.copyOf(filtered);
    flagged = ImmutableMap.copyOf(flagged);
    unusedColumns = List.copyOf(unusedColumns);
    checkArgument(
        read == accepted + total(quarantined) + total(filtered),
        "records read are those accepted, quarantined and filtered");
  }

  public long quarantinedRecords() {
    return total(quarantined);
  }

  public long filteredRecords() {
    return total(filtered);
  }

  /** How many records were not accepted for that reason. */
  public long count(Reason reason) {
    return count(quarantined, reason) + count(filtered, reason);
  }

  /** How many records were accepted and flagged so. */
  public long count(Flag flag) {
    return count(flagged, flag);
  }

  private static <K> long count(Map<K, Sightings> counts, K key) {
    Sightings sightings = counts.get(key);
    return sightings == null ? 0 : sightings.count();
  }

  private static long total(Map<Reason, Sightings> counts) {
    return counts.values().stream().mapToLong(Sightings::count).sum();
  }

  @Override
  public String toString() {
    return file + ": " + read + " read, " + accepted + " accepted";
  }
}
