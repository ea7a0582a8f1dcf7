package io.muster.core.load.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts, months and lines as people read them, the same in every locale. */
final class Words {
  /** What fits on a line of text. */
  static final int WIDTH = 100;

  private Words() {}

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  static String count(long count, String one, String many) {
    return count(count) + " " + (count == 1 ? one : many);
  }

  /** A place or a width in hundredths, as a style sheet has it. */
  static String percent(double hundredths) {
    return String.format(Locale.ROOT, "%.2f%%", hundredths);
  }

  /** Months by their places in a list, those in a row as one: {@code 2023-03, 2023-07 to 2023-08}. */
  static List<String> spans(List<Integer> places, List<YearMonth> months) {
    List<String> spans = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= places.size(); i++) {
      if (i == places.size() || places.get(i) != places.get(i - 1) + 1) {
        YearMonth first = months.get(places.get(begin));
        YearMonth last = months.get(places.get(i - 1));
        spans.add(first.equals(last) ? first.toString() : first + " to " + last);
        begin = i;
      }
    }
    return spans;
  }

  /** A text on lines that fit the page, broken at its blanks, the first after one indent and the others after another. */
  static String lines(String indent, String further, String text) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder(indent);
    boolean fresh = true;
    for (String word : text.split(" ")) {
      if (!fresh && line.length() + 1 + word.length() > WIDTH) {
        lines.append(line).append('\n');
        line = new StringBuilder(further);
        fresh = true;
      }
      line.append(fresh ? "" : " ").append(word);
      fresh = false;
    }
    return lines.append(line).append('\n').toString();
  }
}
