package io.muster.core.load.report;

import static java.util.stream.Collectors.joining;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;

/** The document as text: what became of the records, then each kind month by month. */
final class TextForm {
  private static final String BLOCKS = "▁▂▃▄▅▆▇█";
  private static final String NONE = "·";
  private static final int MONTHS_OF_YEAR = 12;

  private final LoadDocument document;
  private final CoverageWords words;
  private final StringBuilder text = new StringBuilder();

  TextForm(LoadDocument document) {
    this.document = document;
    this.words = new CoverageWords(document.periods());
  }

  @Override
  public String toString() {
    text.setLength(0);
    text.append(document.report().toText());
    if (!document.kinds().isEmpty()) {
      List<YearMonth> months = document.periods().months();
      text.append('\n')
          .append(Words.lines(
              "",
              "  ",
              "What is in the store, month by month from " + months.get(0) + " to "
                  + months.get(months.size() - 1)
                  + ". Each line has a scale of its own: █ is its fullest month, · a month without"
                  + " records."));
      document.holdings().forEach(h -> h.coverage().ifPresent(kind -> kind(h, kind)));
    }
    return text.append('\n').append(LoadDocument.MARKING).append('\n').toString();
  }

  private void kind(Holding holding, KindCoverage kind) {
    text.append('\n')
        .append(Words.lines("", "  ", kind.kind() + ": " + CoverageWords.extent(kind)));
    List<String> odd = CoverageWords.oddities(holding, kind);
    if (!odd.isEmpty()) {
      text.append(Words.lines("  ", "    ", String.join("; ", odd)));
    }
    CoverageWords.units(kind)
        .ifPresent(units -> text.append(Words.lines("  ", "    ", "Units: " + units)));
    int label = kind.systems().stream().mapToInt(s -> length(s.system())).max().orElse(0);
    if (label > 0) {
      text.append(" ".repeat(label + 4)).append(years()).append('\n');
    }
    kind.systems().forEach(system -> system(system, label));
    for (SystemCoverage system : kind.systems()) {
      words
          .before(system)
          .ifPresent(before -> text.append(
              Words.lines("  ", "    ", "Earlier, " + system.system() + ": " + before)));
    }
  }

  /** The years, each over its January. */
  private String years() {
    return document.periods().months().stream()
        .filter(m -> m.getMonthValue() == 1)
        .map(m -> String.format(Locale.ROOT, "%-" + MONTHS_OF_YEAR + "d", m.getYear()))
        .collect(joining())
        .stripTrailing();
  }

  private void system(SystemCoverage system, int label) {
    String line =
        "  " + system.system() + " ".repeat(label - length(system.system())) + "  " + strip(system);
    String rhythm = words.rhythm(system);
    if (length(line) + 2 + rhythm.length() <= Words.WIDTH) {
      text.append(line).append("  ").append(rhythm).append('\n');
    } else {
      text.append(line).append('\n');
      text.append(Words.lines(" ".repeat(label + 4), " ".repeat(label + 6), rhythm));
    }
  }

  private static String strip(SystemCoverage system) {
    int most = system.most();
    return system.months().stream()
        .map(m -> m == 0 ? NONE : String.valueOf(BLOCKS.charAt(height(m, most) - 1)))
        .collect(joining());
  }

  /** From 1 to the number of blocks; the fullest month alone has all of them. */
  private static int height(long month, long most) {
    return (int) Math.max(1, month * BLOCKS.length() / most);
  }

  private static int length(String words) {
    return words.codePointCount(0, words.length());
  }
}
