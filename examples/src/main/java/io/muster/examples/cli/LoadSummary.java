package io.muster.examples.cli;

import io.muster.core.load.FileReport;
import io.muster.core.load.Flag;
import io.muster.core.load.LoadReport;
import io.muster.core.load.Loaded;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.examples.Prose;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What to know of a load before looking at an answer: a few lines, or the whole report where records were quarantined. */
final class LoadSummary {
  private LoadSummary() {}

  /** What to know of a load, in lines of so many columns. */
  static String of(Loaded loaded, int columns) {
    LoadReport report = loaded.report();
    if (report.quarantined() > 0) {
      return report.toText();
    }
    List<String> lines = new ArrayList<>();
    lines.add("Loaded " + held(loaded.store()) + "; nothing had to be set aside.");
    if (!report.covers().isEmpty()) {
      lines.add("Covers: " + report.covers());
    }
    report.optOuts().forEach(o -> lines.add("Opt-outs: " + o + "."));
    list(lines, "Not used", filtered(report));
    list(lines, "Held by two systems and counted once", duplicates(report));
    list(lines, "Accepted, and worth a look", flagged(report));
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      Prose.wrap(line, columns, "  ").forEach(l -> text.append(l).append('\n'));
    }
    return text.toString();
  }

  /** What to know of records that were saved. */
  static String opened(Path file, PatientStore store) {
    return "Opened " + file + ": " + held(store) + ".";
  }

  private static String held(PatientStore store) {
    long records = store.schema().kinds().stream()
        .mapToLong(kind -> store.records(kind).rows())
        .sum();
    return Prose.count(store.size(), "person", "people") + " and "
        + Prose.count(records, "record", "records") + " as of " + store.asOf();
  }

  private static List<String> filtered(LoadReport report) {
    return report.files().stream()
        .filter(f -> f.filteredRecords() > 0)
        .map(f -> Prose.count(f.filteredRecords()) + " of " + f.file())
        .toList();
  }

  private static List<String> duplicates(LoadReport report) {
    return report.duplicates().entrySet().stream()
        .map(e -> Prose.count(e.getValue(), singular(e.getKey()), e.getKey()))
        .toList();
  }

  private static String singular(String plural) {
    return Schema.standard().kind(plural).map(RecordKind::name).orElse(plural);
  }

  private static List<String> flagged(LoadReport report) {
    Map<Flag, Long> counts = new EnumMap<>(Flag.class);
    for (FileReport file : report.files()) {
      file.flagged().forEach((flag, seen) -> counts.merge(flag, seen.count(), Long::sum));
    }
    List<String> flagged = new ArrayList<>();
    counts.forEach((flag, count) -> flagged.add(flag.words() + " (" + Prose.count(count) + ")"));
    return flagged;
  }

  private static void list(List<String> lines, String title, List<String> parts) {
    if (!parts.isEmpty()) {
      lines.add(title + ": " + String.join("; ", parts) + ".");
    }
  }
}
