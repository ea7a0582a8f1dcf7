package io.muster.evaluation.report.write;

import java.util.Arrays;
import java.util.List;

/** Text made to fit. Lengths are in characters as a reader sees them, not in Java's. */
final class Words {
  /** What fits on a page that nobody said the width of. */
  static final int PAGE = 100;

  /** The narrowest page that still is one. */
  static final int NARROWEST = 60;

  /** What people name in their data is cut here, where a page would take more. */
  static final int NAME = 200;

  private Words() {}

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** A text on one line and no longer than that; what is left out is marked. */
  static String cut(String text, int longest) {
    int looked = Math.min(text.length(), 4 * longest);
    String line = text.substring(0, looked).replaceAll("\\p{Cntrl}+", " ");
    return length(line) <= longest && looked == text.length()
        ? line
        : line.substring(0, line.offsetByCodePoints(0, Math.min(longest - 1, length(line))))
                .stripTrailing()
            + "…";
  }

  /** A label on at most three lines of that width, the second and third indented. */
  static List<String> lines(String text, int width) {
    if (length(text) <= width) {
      return List.of(cut(text, width));
    }
    String[] parts = broken(cut(text, 3 * (width - 4)), width - 2).split("\n");
    for (int i = 1; i < parts.length; i++) {
      parts[i] = "  " + parts[i];
    }
    return List.of(parts);
  }

  /** A column heading on at most three lines of that width, broken so that they are about as long as one another. */
  static String heading(String text, int width) {
    String best = broken(cut(text, 3 * width), width);
    for (int narrower = width - 1; narrower > 0; narrower--) {
      String tried = broken(cut(text, 3 * width), narrower);
      if (tried.contains("…") != best.contains("…")
          || tried.lines().count() > best.lines().count()) {
        return best;
      }
      best = tried;
    }
    return best;
  }

  /** A paragraph as lines no longer than that, each after the indent. */
  static List<String> paragraph(String text, String indent, int width) {
    return Arrays.stream(broken(text, width - length(indent)).split("\n"))
        .map(l -> indent + l)
        .toList();
  }

  private static String broken(String text, int width) {
    StringBuilder broken = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ")) {
      String fitting = cut(word, width);
      boolean fits = used > 0 && used + 1 + length(fitting) <= width;
      broken.append(used == 0 ? "" : fits ? " " : "\n").append(fitting);
      used = fits ? used + 1 + length(fitting) : length(fitting);
    }
    return broken.toString();
  }
}
