package io.muster.core.load.report;

import static java.util.stream.Collectors.joining;

import io.muster.core.load.FileReport;
import io.muster.core.load.LoadReport;
import io.muster.core.load.Place;
import io.muster.core.load.Sightings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** A table of what was seen of some records, how often and where first: the reasons why they were not accepted, say. */
final class PageSightings {
  private PageSightings() {}

  static <K extends Comparable<K>> void write(
      LoadReport report,
      Function<FileReport, Map<K, Sightings>> seen,
      Function<K, String> code,
      Function<K, String> words,
      Markup page) {
    Map<K, List<String>> places = new TreeMap<>();
    Map<K, Long> counts = new TreeMap<>();
    for (FileReport file : report.files()) {
      seen.apply(file).forEach((key, found) -> {
        places.computeIfAbsent(key, k -> new ArrayList<>()).add(places(file, found));
        counts.merge(key, found.count(), Long::sum);
      });
    }
    PageTable table =
        new PageTable(page, "Reasons and places", List.of("Reason", "Records", "Where first"), 2);
    places.forEach((key, lines) -> table.row(
        code.apply(key), words.apply(key), Words.count(counts.getOrDefault(key, 0L)), lines));
    table.end();
  }

  private static String places(FileReport file, Sightings seen) {
    String more = seen.count() > seen.first().size() ? "; …" : "";
    return Words.count(seen.count()) + " in " + file.file() + ": "
        + seen.first().stream().map(p -> within(p, file)).collect(joining("; "))
        + more;
  }

  private static String within(Place place, FileReport file) {
    String words = place.toString();
    String name = file.file() + ", ";
    return words.startsWith(name) ? words.substring(name.length()) : words;
  }
}
