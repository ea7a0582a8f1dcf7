package io.muster.dsl.formatting;

import java.util.List;

/**
 * The comments around a word.
 *
 * @param above those on lines of their own before it
 * @param before those before it on its line
 * @param after those after it at the end of its line
 * @param blankAbove whether a blank line stands directly above the word
 */
record Remarks(List<Above> above, List<String> before, List<String> after, boolean blankAbove) {
  static final Remarks NONE = new Remarks(List.of(), List.of(), List.of(), false);

  Remarks {
    above = List.copyOf(above);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /**
   * A line of comments.
   *
   * @param text the comments with their marks
   * @param blankAbove whether a blank line stands directly above
   */
  record Above(String text, boolean blankAbove) {}

  /** Whether a blank line stands anywhere between the word before and this one. */
  boolean hasBlank() {
    return blankAbove || above.stream().anyMatch(Above::blankAbove);
  }

  /** How many of the lines above stand directly under what comes before them, apart from what comes after. */
  int belongingToWhatIsBefore() {
    for (int line = 0; line < above.size(); line++) {
      if (above.get(line).blankAbove()) {
        return line;
      }
    }
    return blankAbove ? above.size() : 0;
  }
}
