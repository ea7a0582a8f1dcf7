package io.muster.core.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text that renders as Markdown and reads well as it is. */
final class Markdown {
  /** How wide lines are, if their words allow. */
  static final int WIDTH = 100;

  private static final Pattern SPECIAL =
      Pattern.compile("[\\\\`*\\[\\]<|~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=[#\\w]+;)");

  /** What at the start of a line would begin a list, a heading, a quotation or a table. */
  private static final Pattern STARTS_A_BLOCK =
      Pattern.compile("[-+*]|1[.)]|#{1,6}|[>|].*|=+|-+|(```|~~~).*");

  private Markdown() {}

  /** A text of the cohort file, to be read as it is. */
  static String plain(String text) {
    return SPECIAL.matcher(onOneLine(text)).replaceAll("\\\\$0");
  }

  static String bold(String text) {
    return "**" + plain(text) + "**";
  }

  static String italic(String text) {
    return "*" + plain(text) + "*";
  }

  /** A name or a unit as it is spelt in the language. */
  static String code(String text) {
    return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
  }

  /** A text in quotation marks; one that they or a line would blur is spelt out, with its odd characters as {@code \}{@code u0020}. */
  static String quoted(String text) {
    boolean blurred = text.isEmpty()
        || !onOneLine(text).equals(text)
        || text.codePoints().anyMatch(Markdown::isOdd);
    if (!blurred) {
      return "“" + plain(text) + "”";
    }
    return code("\"" + text.chars().mapToObj(Markdown::spelt).collect(Collectors.joining()) + "\"");
  }

  private static boolean isOdd(int character) {
    return "“”".indexOf(character) >= 0
        || Character.getType(character) == Character.FORMAT
        || (character != ' ' && Character.isSpaceChar(character));
  }

  private static String spelt(int character) {
    boolean clear = character > ' ' && character < 0x7f && "\\`\"".indexOf(character) < 0;
    return clear
        ? Character.toString(character)
        : "\\u" + Integer.toHexString(0x10000 + character).substring(1);
  }

  private static String onOneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** Lines no wider than asked for, if the words allow; none begins with what would be read as a new list or heading. */
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      boolean full = line.length() > 0 && length(line) + 1 + length(word) > width;
      if (full && !STARTS_A_BLOCK.matcher(word).matches()) {
        lines.add(line.toString());
        line = new StringBuilder(word);
      } else {
        line.append(line.length() == 0 ? "" : " ").append(word);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static int length(CharSequence text) {
    return Character.codePointCount(text, 0, text.length());
  }
}
