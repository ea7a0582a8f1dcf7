package io.muster.dsl.syntax;

import java.util.stream.Collectors;

/**
 * A comment, kept for the formatter.
 *
 * @param text the comment with its marks
 */
public record Comment(String text, SourceRange range) implements Syntax {
  /** What the comment says, without its marks. */
  public String words() {
    if (text.startsWith("//")) {
      return text.substring(2).strip();
    }
    return text.substring(2, text.length() - 2)
        .lines()
        .map(line -> line.strip().replaceFirst("^\\*\\s*", ""))
        .collect(Collectors.joining("\n"))
        .strip();
  }
}
