package io.muster.core.load;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What became of the records of one file, or of all files that hold the same. Records read are those accepted, quarantined and filtered, and
 * no others.
 *
 * @param file the file's name, or how many files there are
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

  /** What became of the records of several files that hold the same, at least one, as if they were one. */
  static FileReport together(List<FileReport> files) {
    FileReport first = files.get(0);
    if (files.size() == 1) {
      return first;
    }
    return new FileReport(
        files.size() + " files",
        first.holds,
        sum(files, FileReport::read),
        sum(files, FileReport::accepted),
        merged(files, FileReport::quarantined),
        merged(files, FileReport::filtered),
        merged(files, FileReport::flagged),
        sum(files, FileReport::blankLines),
        sum(files, FileReport::trimmed),
        files.stream().flatMap(f -> f.unusedColumns.stream()).distinct().toList());
  }

  private static long sum(List<FileReport> files, ToLongFunction<FileReport> count) {
    return files.stream().mapToLong(count).sum();
  }

  private static <K> Map<K, Sightings> merged(
      List<FileReport> files, Function<FileReport, Map<K, Sightings>> of) {
    Map<K, Sightings> merged = new LinkedHashMap<>();
    files.forEach(
        file -> of.apply(file).forEach((key, seen) -> merged.merge(key, seen, Sightings::and)));
    return merged;
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
