package io.muster.core.load;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the cells of some files are written, as a mapping says it: for all of them, and for a table in the stead of that.
 *
 * @param missing texts that stand for nothing
 * @param dates how days are written; empty for {@code 2024-03-31}
 * @param mark what stands between the whole part of a number and the rest
 */
record MappingForm(CsvForm csv, Set<String> missing, List<DayPattern> dates, char mark) {
  /** What can be said of it. */
  static final List<String> SETTINGS =
      List.of("separator", "encoding", "missing", "dates", "decimal");

  /** How files are written of which nothing is said. */
  static final MappingForm USUAL = new MappingForm(CsvForm.USUAL, Set.of(), List.of(), '.');

  private static final List<String> SEPARATORS = List.of(",", ";", "\t", "|");
  private static final List<String> MARKS = List.of(".", ",");
  private static final Map<String, Charset> ENCODINGS = Map.of(
      "utf-8",
      StandardCharsets.UTF_8,
      "windows-1252",
      Charset.forName("windows-1252"),
      "iso-8859-1",
      StandardCharsets.ISO_8859_1);

  MappingForm {
    missing = Set.copyOf(missing);
    dates = List.copyOf(dates);
  }

  /** These settings and those of a form. */
  static List<String> settingsAnd(String... others) {
    return Stream.concat(Stream.of(others), SETTINGS.stream()).toList();
  }

  /** This form, but for what a setting says otherwise. */
  MappingForm but(Setting setting) {
    char separator = setting
        .get("separator")
        .map(s -> character(s, SEPARATORS, "a comma, a semicolon, a tab or a bar"))
        .orElse(csv.separator());
    Charset encoding = setting
        .get("encoding")
        .map(s -> ENCODINGS.get(s.oneOf(ENCODINGS.keySet().stream().sorted().toList())))
        .orElse(csv.encoding());
    return new MappingForm(
        new CsvForm(separator, encoding),
        setting.get("missing").map(MappingForm::words).orElse(missing),
        setting.get("dates").map(MappingForm::wholeDays).orElse(dates),
        setting
            .get("decimal")
            .map(s -> character(s, MARKS, "a point or a comma"))
            .orElse(mark));
  }

  private static char character(Setting setting, List<String> characters, String choice) {
    if (!characters.contains(setting.text())) {
      throw setting.wrong("is not one of those there are", "Write " + choice + ", in quotes");
    }
    return setting.text().charAt(0);
  }

  private static Set<String> words(Setting setting) {
    return setting.list().stream().map(MappingForm::word).collect(Collectors.toSet());
  }

  private static String word(Setting setting) {
    if (setting.word().isEmpty()) {
      throw setting.wrong("is empty", "Leave it out; an empty cell is missing anyway");
    }
    return setting.word();
  }

  /** Patterns of days, none of them of a month or a year alone. */
  static List<DayPattern> wholeDays(Setting setting) {
    List<DayPattern> patterns = patterns(setting);
    for (int i = 0; i < patterns.size(); i++) {
      if (patterns.get(i).partial().isPresent()) {
        throw setting
            .list()
            .get(i)
            .wrong("has no day", "Only birth_date, in its own dates, can be less than a day");
      }
    }
    return patterns;
  }

  /** Patterns of days, of months or of years, none of which contradicts another. */
  static List<DayPattern> patterns(Setting setting) {
    List<DayPattern> patterns = new ArrayList<>();
    for (Setting part : setting.list()) {
      DayPattern pattern = pattern(part);
      if (patterns.stream().anyMatch(p -> p.contradicts(pattern) || pattern.contradicts(p))) {
        throw part.wrong(
            "and one before it read the same text as different days",
            "Keep the one the file is written by");
      }
      patterns.add(pattern);
    }
    if (patterns.isEmpty()) {
      throw setting.wrong("is empty", "Say how days are written, such as d/M/yyyy");
    }
    return patterns;
  }

  private static DayPattern pattern(Setting setting) {
    String text = setting.text();
    try {
      return DayPattern.of(text);
    } catch (IllegalArgumentException e) {
      throw setting.wrong(
          "is no way to write days: " + e.getMessage(),
          "Write one such as d/M/yyyy or dd-MMM-yyyy");
    }
  }
}
