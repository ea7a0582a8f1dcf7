package io.muster.dsl.text;

import io.muster.dsl.problem.Problem;
import io.muster.dsl.syntax.SourceRange;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A text under its name, with its lines. Offsets count characters (code points) from where the text starts: at 0, or after the
 * texts it stands in a row with. A byte order mark before the first character is not part of the text. Lines end with LF, CR or
 * both.
 */
public final class SourceText {
  /** The most of a line that a problem shows. */
  private static final int EXCERPT = 120;
  /** The longest number that is masked even where only its end is shown. */
  private static final int MARGIN = 40;

  private final String name;
  private final int start;
  private final int[] characters;
  /** Counted, as the characters are, from the start of this text. */
  private final int[] lineStarts;

  private SourceText(String name, int start, int[] characters) {
    this.name = name;
    this.start = start;
    this.characters = characters;
    this.lineStarts = lineStarts();
  }

  private int[] lineStarts() {
    IntStream.Builder starts = IntStream.builder().add(0);
    for (int at = 0; at < characters.length; at++) {
      if (endsLine(at)) {
        starts.add(at + 1);
      }
    }
    return starts.build().toArray();
  }

  public static SourceText of(String name, String text) {
    return startingAt(0, name, text);
  }

  static SourceText startingAt(int start, String name, String text) {
    return new SourceText(
        name,
        start,
        (text.startsWith("\uFEFF") ? text.substring(1) : text).codePoints().toArray());
  }

  public String name() {
    return name;
  }

  /** Whether a text has the same characters. */
  public boolean says(String text) {
    return Arrays.equals(characters, startingAt(0, name, text).characters);
  }

  public int length() {
    return characters.length;
  }

  /** The offset of the first character. */
  public int start() {
    return start;
  }

  /** The offset after the last character. */
  public int end() {
    return start + characters.length;
  }

  public int characterAt(int offset) {
    return characters[offset - start];
  }

  /** The characters of a range as they were written. */
  public String text(SourceRange range) {
    return new String(characters, range.start() - start, range.end() - range.start());
  }

  /** The line an offset is in, from 1. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset - start);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** How many characters of its line an offset is in, from 1. */
  public int column(int offset) {
    return offset - start - lineStarts[line(offset) - 1] + 1;
  }

  /** The text as one that can be read: every line ends with LF alone, and what is no character of a text is a blank. */
  public String readable() {
    int[] readable = new int[characters.length];
    for (int at = 0; at < characters.length; at++) {
      int character = characters[at];
      readable[at] = endsLine(at) ? '\n' : isOdd(character) || character == '\r' ? ' ' : character;
    }
    return new String(readable, 0, readable.length);
  }

  /** Whether a character has no business in a text: control characters, half characters, marks that turn the line round. */
  public static boolean isOdd(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\t' && character != '\n' && character != '\r';
      case Character.SURROGATE -> true;
      case Character.FORMAT ->
        (character >= 0x202A && character <= 0x202E)
            || (character >= 0x2066 && character <= 0x2069);
      default -> false;
    };
  }

  /** A problem in this text, with the line it is in. */
  public Problem problem(
      Problem.Severity severity,
      String code,
      SourceRange range,
      String message,
      Optional<String> suggestion) {
    int line = line(range.start());
    SourceRange whole = lineRange(line);
    int from = whole.end() - whole.start() <= EXCERPT
        ? whole.start()
        : Math.max(whole.start(), Math.min(range.start() - EXCERPT / 3, whole.end() - EXCERPT));
    int to = Math.min(whole.end(), from + EXCERPT);
    String before = from > whole.start() ? "…" : "";
    String after = to < whole.end() ? "…" : "";
    int underlined = range.start() - from;
    int length = Math.max(1, Math.min(range.end(), to) - range.start());
    return new Problem(
        code,
        severity,
        name,
        line,
        column(range.start()),
        (before + harmless(from, to) + after).stripTrailing(),
        underlined + before.length(),
        length,
        message,
        suggestion);
  }

  /** The characters from one offset to another; a number that goes on beyond them is masked as the whole of it would be. */
  private String harmless(int from, int to) {
    int first = Math.max(start, from - MARGIN);
    int last = Math.min(end(), to + MARGIN);
    int[] seen = Quote.harmless(text(new SourceRange(first, last))).codePoints().toArray();
    return new String(seen, from - first, to - from);
  }

  private SourceRange lineRange(int line) {
    int first = lineStarts[line - 1];
    int last = line < lineStarts.length ? lineStarts[line] : characters.length;
    while (last > first && (characters[last - 1] == '\n' || characters[last - 1] == '\r')) {
      last--;
    }
    return new SourceRange(start + first, start + last);
  }

  private boolean endsLine(int at) {
    return characters[at] == '\n'
        || (characters[at] == '\r' && (at + 1 == characters.length || characters[at + 1] != '\n'));
  }
}
