package io.muster.core.load;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of every record of a load. It holds counts and places, and never a person's id or a value.
 *
 * @param asOf the day up to which the data are complete
 * @param covers what the data hold, in their owner's words; empty if they say nothing
 * @param pseudonyms whether people are known by pseudonyms, and the ids are not kept
 * @param optedOut how many of the people in the store opted out of the use of their records, by the lists or by the data themselves
 * @param optOuts what became of each list that tells who opted out
 * @param files what became of the records of each file, people first
 * @param duplicates how many accepted records of a kind, by its plural, are in the store once only because another system holds the same
 *     one; and how many of {@code people}, because another source knows the same person
 * @param absent the kinds, in the plural, there is no file of, so that nobody has such records
 * @param notRead the files of the sources that were not read
 */
public record LoadReport(
    LocalDate asOf,
    String covers,
    boolean pseudonyms,
    int optedOut,
    List<OptOutReport> optOuts,
    List<FileReport> files,
    Map<String, Integer> duplicates,
    List<String> absent,
    List<String> notRead) {
  public LoadReport {
    optOuts = List.copyOf(optOuts);
    files = List.copyOf(files);
    duplicates = ImmutableMap.copyOf(duplicates);
    absent = List.copyOf(absent);
    notRead = List.copyOf(notRead);
  }

  /** What became of all files that hold these, as if they were one: {@code people}, or the plural of a kind. */
  public Optional<FileReport> of(String holds) {
    List<FileReport> those = files.stream().filter(f -> f.holds().equals(holds)).toList();
    return those.isEmpty() ? Optional.empty() : Optional.of(FileReport.together(those));
  }

  /** What the files hold, each once: {@code people}, and the plurals of kinds. */
  public List<String> holds() {
    return files.stream().map(FileReport::holds).distinct().toList();
  }

  public long read() {
    return files.stream().mapToLong(FileReport::read).sum();
  }

  public long accepted() {
    return files.stream().mapToLong(FileReport::accepted).sum();
  }

  public long quarantined() {
    return files.stream().mapToLong(FileReport::quarantinedRecords).sum();
  }

  public long filtered() {
    return files.stream().mapToLong(FileReport::filteredRecords).sum();
  }

  /** The whole report for a person to read, at most 100 columns wide. */
  public String toText() {
    return new LoadReportText(this).toString();
  }

  @Override
  public String toString() {
    return String.format(
        java.util.Locale.ROOT,
        "%,d records read, %,d accepted, %,d quarantined, %,d filtered",
        read(),
        accepted(),
        quarantined(),
        filtered());
  }
}
