package io.muster.dsl;

import io.muster.dsl.syntax.SourceRange;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A text under its name, with its lines. Offsets count characters (code points) from 0; a byte order mark before the first of
 * them is not part of the text. Lines end with LF, CR or both.
 */
final class SourceText {
  /** The most of a line that a problem shows. */
  private static final int EXCERPT = 120;

  private final String name;
  private final int[] characters;
  private final int[] lineStarts;

  private SourceText(String name, int[] characters) {
    this.name = name;
    this.characters = characters;
    this.lineStarts = IntStream.concat(
            IntStream.of(0),
            IntStream.range(0, characters.length).filter(this::endsLine).map(offset -> offset + 1))
        .toArray();
  }

  static SourceText of(String name, String text) {
    return new SourceText(
        name,
        (text.startsWith("\uFEFF") ? text.substring(1) : text).codePoints().toArray());
  }

  String name() {
    return name;
  }

  int length() {
    return characters.length;
  }

  int characterAt(int offset) {
    return characters[offset];
  }

  /** The characters of a range as they were written. */
  String text(SourceRange range) {
    return new String(characters, range.start(), range.end() - range.start());
  }

  /** The line an offset is in, from 1. */
  int line(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** How many characters of its line an offset is in, from 1. */
  int column(int offset) {
    return offset - lineStarts[line(offset) - 1] + 1;
  }

  /** The text as one that can be read: every line ends with LF alone, and what is no character of a text is a blank. */
  String readable() {
    int[] readable = new int[characters.length];
    for (int offset = 0; offset < characters.length; offset++) {
      int character = characters[offset];
      readable[offset] =
          endsLine(offset) ? '\n' : isOdd(character) || character == '\r' ? ' ' : character;
    }
    return new String(readable, 0, readable.length);
  }

  /** Whether a character has no business in a text: control characters, half characters, marks that turn the line round. */
  static boolean isOdd(int character) {
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
  Problem problem(
      Problem.Severity severity,
      String code,
      SourceRange range,
      String message,
      Optional<String> suggestion) {
    int line = line(range.start());
    int column = column(range.start());
    String whole = Quote.harmless(text(lineRange(line)));
    int[] shown = whole.codePoints().toArray();
    int from = shown.length <= EXCERPT
        ? 0
        : Math.max(0, Math.min(column - 1 - EXCERPT / 3, shown.length - EXCERPT));
    int to = Math.min(shown.length, from + EXCERPT);
    String before = from > 0 ? "…" : "";
    String after = to < shown.length ? "…" : "";
    int start = column - 1 - from;
    int length = Math.max(1, Math.min(range.end() - range.start(), to - from - start));
    return new Problem(
        code,
        severity,
        name,
        line,
        column,
        (before + new String(shown, from, to - from) + after).stripTrailing(),
        start + before.length(),
        length,
        message,
        suggestion);
  }

  private SourceRange lineRange(int line) {
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : characters.length;
    while (end > start && (characters[end - 1] == '\n' || characters[end - 1] == '\r')) {
      end--;
    }
    return new SourceRange(start, end);
  }

  private boolean endsLine(int offset) {
    return characters[offset] == '\n'
        || (characters[offset] == '\r'
            && (offset + 1 == characters.length || characters[offset + 1] != '\n'));
  }
}
