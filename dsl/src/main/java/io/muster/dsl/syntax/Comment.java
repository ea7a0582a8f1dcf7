package io.muster.dsl.syntax;

/**
 * A comment, kept for the formatter.
 *
 * @param text the comment with its marks
 */
public record Comment(String text, SourceRange range) implements Syntax {
  /** What the comment says, without its marks. */
  public String words() {
    return text.startsWith("//") ? text.substring(2).strip() : text.substring(2, text.length() - 2).strip();
  }
}
