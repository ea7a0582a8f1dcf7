package io.muster.core.load.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is in the store of a kind, as phrases without a full stop, for text and page alike. */
final class CoverageWords {
  /** More spans of empty months than that are counted, not named. */
  private static final int MOST_SPANS = 4;

  private static final int MOST_UNITS = 12;

  private final List<YearMonth> months;
  private final int firstYear;

  CoverageWords(Periods periods) {
    this.months = periods.months();
    this.firstYear = periods.firstYear();
  }

  /** How many there are, of whom, and from when to when. */
  static String extent(KindCoverage kind) {
    String extent = Words.count(kind.records(), "record", "records") + " of "
        + Words.count(kind.people(), "person", "people");
    return extent
        + kind.first()
            .map(first -> ", " + first + " to " + kind.last().orElse(first))
            .orElse("");
  }

  /** What is odd about some of them. */
  static List<String> oddities(Holding holding, KindCoverage kind) {
    List<String> odd = new ArrayList<>();
    add(odd, kind.undated(), "without a date");
    add(odd, kind.afterAsOf(), "after the as-of date");
    add(odd, kind.afterDeath(), "after the person's death");
    add(odd, holding.unknownWords(), "quarantined for a word that its column may not hold");
    add(odd, holding.passedOverWords(), "with such a word left out");
    add(odd, holding.duplicates(), "that two systems hold, counted for one of them");
    return odd;
  }

  private static void add(List<String> odd, long count, String words) {
    if (count > 0) {
      odd.add(Words.count(count) + " " + words);
    }
  }

  /** What their numbers are in; nothing where there are no numbers. */
  static Optional<String> units(KindCoverage kind) {
    return kind.units().filter(u -> u.numbers() > 0).map(CoverageWords::units);
  }

  private static String units(UnitCounts units) {
    List<String> parts = new ArrayList<>();
    units.common().entrySet().stream()
        .sorted((one, other) -> Integer.compare(other.getValue(), one.getValue()))
        .limit(MOST_UNITS)
        .forEach(e -> parts.add(e.getKey() + " " + Words.count(e.getValue())));
    int more = units.common().size() - parts.size();
    if (more > 0) {
      parts.add(Words.count(more) + " more");
    }
    add(parts, units.other(), "in other units of UCUM");
    add(parts, units.unknown(), "in what UCUM does not know as a unit");
    add(parts, units.without(), "without a unit");
    return String.join(", ", parts);
  }

  /** How many a system has month by month, and when none. */
  String rhythm(SystemCoverage system) {
    if (system.most() == 0) {
      return "none in these months";
    }
    String from = system.begin() > 0 ? "from " + months.get(system.begin()) + ", " : "";
    List<Integer> gaps = system.gaps();
    if (gaps.isEmpty()) {
      boolean even = system.least() == system.most() || system.begin() >= system.end();
      return from + (even ? "" : Words.count(system.least()) + " to ") + Words.count(system.most())
          + " a month";
    }
    return from + "up to " + Words.count(system.most()) + " a month, " + none(gaps, system.end());
  }

  /** When there are none. */
  private String none(List<Integer> gaps, int end) {
    List<String> spans = Words.spans(gaps, months);
    if (spans.size() > MOST_SPANS) {
      return "none in " + gaps.size() + " months";
    }
    int last = gaps.get(gaps.size() - 1);
    if (last < end - 1) {
      return "none in " + String.join(", ", spans);
    }
    String since =
        spans.remove(spans.size() - 1).substring(0, months.get(0).toString().length());
    return "none " + (spans.isEmpty() ? "" : "in " + String.join(", ", spans) + " and ") + "since "
        + since;
  }

  /** How many a system has before those months; nothing where it has none. */
  Optional<String> before(SystemCoverage system) {
    List<String> parts = new ArrayList<>();
    add(parts, system.earlier(), "before " + firstYear);
    for (int i = 0; i < system.years().size(); i++) {
      add(parts, system.years().get(i), "in " + (firstYear + i));
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(parts.stream().collect(Collectors.joining(", ")));
  }
}
