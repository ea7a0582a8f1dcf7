package io.muster.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words and numbers as people read them in a terminal, the same in every locale. */
public final class Prose {
  /** What fits in a terminal that nobody widened. */
  public static final int WIDTH = 80;

  private Prose() {}

  /** A whole number: {@code 1,045}. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** So many of something: {@code 1 member}, {@code 1,045 members}. */
  public static String count(long count, String one, String many) {
    return count(count) + " " + (count == 1 ? one : many);
  }

  /** A text broken at its blanks into lines no wider than that, if its words allow; the later ones after the indent. */
  public static List<String> wrap(String text, int width, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+")) {
      if (!line.toString().isBlank() && length(line) + 1 + length(word) > width) {
        lines.add(line.toString());
        line = new StringBuilder(indent).append(word);
      } else {
        line.append(line.length() == 0 ? "" : " ").append(word);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** How many characters a reader sees. */
  static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
