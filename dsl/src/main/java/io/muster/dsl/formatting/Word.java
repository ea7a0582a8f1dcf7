package io.muster.dsl.formatting;

import java.util.List;

/**
 * A word or sign as it will be written.
 *
 * @param text how it is spelt
 * @param tight whether it follows the word before without a blank
 * @param lineEnd whether a line may end before it
 * @param remarks the comments around it
 */
record Word(String text, boolean tight, Break lineEnd, Remarks remarks) {

  Word withText(String other) {
    return new Word(other, tight, lineEnd, remarks);
  }

  Word withLineEnd(Break other) {
    return new Word(text, tight, other, remarks);
  }

  /** The word with the comments directly before it. */
  String written() {
    return remarks.before().isEmpty() ? text : String.join(" ", remarks.before()) + " " + text;
  }

  /** How many columns words take side by side, comments at the end of a line not counted. */
  static int width(List<Word> words) {
    int width = 0;
    for (int at = 0; at < words.size(); at++) {
      String written = words.get(at).written();
      width += written.codePointCount(0, written.length());
      width += at == 0 || words.get(at).tight() ? 0 : 1;
    }
    return width;
  }

  /** Whether comments keep the words from standing side by side. */
  static boolean areApart(List<Word> words) {
    for (int at = 0; at < words.size(); at++) {
      Remarks remarks = words.get(at).remarks();
      if ((at > 0 && !remarks.above().isEmpty())
          || (at < words.size() - 1 && !remarks.after().isEmpty())) {
        return true;
      }
    }
    return false;
  }
}
