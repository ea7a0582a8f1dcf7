package io.muster.core.load;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A load report as text: a table of files, then what needs a person's eye, the gravest first. */
final class LoadReportText {
  private static final int WIDTH = 100;

  private final LoadReport report;
  private final StringBuilder text = new StringBuilder();

  LoadReportText(LoadReport report) {
    this.report = report;
  }

  @Override
  public String toString() {
    text.setLength(0);
    line("Loaded as of " + report.asOf() + ": " + report + ".");
    if (!report.covers().isEmpty()) {
      wrapped("Covers: ", report.covers().lines().collect(joining(" ")), " ");
    }
    if (report.pseudonyms()) {
      line("People are known by pseudonyms; the ids are not kept.");
    }
    report.optOuts().forEach(list -> wrapped("Opt-outs: ", list + ".", " "));
    if (report.optedOut() > 0) {
      line("Opted out: " + count(report.optedOut()) + " of the people, of whom nothing is asked.");
    }
    table();
    sightings(
        "Quarantined: something is wrong with these records, and no cohort will see them.",
        FileReport::quarantined,
        r -> r.code() + ": " + r.words());
    sightings("Filtered: not needed.", FileReport::filtered, r -> r.code() + ": " + r.words());
    sightings(
        "Flagged: accepted, and worth a look.",
        FileReport::flagged,
        f -> f.code() + ": " + f.words());
    asides();
    return text.toString();
  }

  private void table() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("File", "Holds", "Read", "Accepted", "Quarantined", "Filtered"));
    for (FileReport f : report.files()) {
      rows.add(row(
          f.file(),
          f.holds(),
          f.read(),
          f.accepted(),
          f.quarantinedRecords(),
          f.filteredRecords()));
    }
    rows.add(row(
        "Total", "", report.read(), report.accepted(), report.quarantined(), report.filtered()));
    line("");
    rows.forEach(row -> line(lined(row, rows)));
  }

  private static List<String> row(String file, String holds, long... counts) {
    List<String> row = new ArrayList<>(List.of(file, holds));
    Arrays.stream(counts).forEach(c -> row.add(count(c)));
    return row;
  }

  /** A row as a line: words on the left of their columns, and numbers on the right. */
  private static String lined(List<String> row, List<List<String>> all) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      int at = column;
      int width = all.stream().mapToInt(r -> r.get(at).length()).max().orElse(0);
      String room = " ".repeat(width - row.get(column).length());
      line.append("  ").append(column < 2 ? row.get(column) + room : room + row.get(column));
    }
    return line.toString();
  }

  private <K extends Comparable<K>> void sightings(
      String title, Function<FileReport, Map<K, Sightings>> of, Function<K, String> words) {
    Map<K, List<String>> places = new java.util.TreeMap<>();
    for (FileReport file : report.files()) {
      of.apply(file)
          .forEach((key, seen) ->
              places.computeIfAbsent(key, k -> new ArrayList<>()).add(places(file.file(), seen)));
    }
    if (places.isEmpty()) {
      return;
    }
    line("");
    line(title);
    places.forEach((key, lines) -> {
      line("  " + words.apply(key));
      lines.forEach(l -> wrapped("    ", l, "; "));
    });
  }

  private static String places(String file, Sightings seen) {
    String first = seen.first().stream()
        .map(p -> p.file().equals(file) ? p.within() : p.toString())
        .collect(joining("; "));
    String more = seen.count() > seen.first().size() ? "; …" : "";
    return count(seen.count()) + " in " + file + ": " + first + more;
  }

  private void asides() {
    Map<String, String> asides = new LinkedHashMap<>();
    asides.put(
        "Left out because another system holds the same record: ",
        each(report.duplicates().entrySet().stream()
            .map(e -> count(e.getValue()) + " " + e.getKey())
            .toList()));
    asides.put(
        "Columns not used: ",
        each(report.files().stream()
            .filter(f -> !f.unusedColumns().isEmpty())
            .map(f -> f.file() + " (" + String.join(", ", f.unusedColumns()) + ")")
            .distinct()
            .toList()));
    asides.put(
        "Blanks removed around cells: ",
        each(report.files().stream()
            .filter(f -> f.trimmed() > 0)
            .map(f -> count(f.trimmed()) + " in " + f.file())
            .toList()));
    asides.put(
        "Blank lines passed over: ",
        each(report.files().stream()
            .filter(f -> f.blankLines() > 0)
            .map(f -> count(f.blankLines()) + " in " + f.file())
            .toList()));
    asides.put("No file, so nobody has any: ", each(report.absent()));
    asides.put("Files not read: ", each(report.notRead()));
    asides.values().removeIf(String::isEmpty);
    if (!asides.isEmpty()) {
      line("");
    }
    asides.forEach((title, list) -> wrapped(title, list, ", "));
  }

  private static String each(List<String> parts) {
    return String.join(", ", parts);
  }

  private static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A text after its title, broken only where a separator stands. */
  private void wrapped(String title, String body, String separator) {
    StringBuilder line = new StringBuilder(title);
    String indent = title.isBlank() ? title + "  " : "  ";
    boolean fresh = true;
    for (String part : body.split(java.util.regex.Pattern.quote(separator))) {
      String piece = fresh ? part : separator + part;
      if (!fresh && line.length() + piece.length() + separator.length() > WIDTH) {
        line(line + separator.stripTrailing());
        line = new StringBuilder(indent).append(part);
      } else {
        line.append(piece);
      }
      fresh = false;
    }
    line(line.toString());
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
