package io.muster.core.describe;

import java.util.List;

/** A page of Markdown as it grows. For one page. */
final class Page {
  private final StringBuilder text;
  private final String indent;

  private Page(StringBuilder text, String indent) {
    this.text = text;
    this.indent = indent;
  }

  static Page empty() {
    return new Page(new StringBuilder(), "");
  }

  /** The same page, for what stands under an item that has this marker. */
  Page under(String marker) {
    return new Page(text, indent + " ".repeat(marker.length()));
  }

  void heading(int level, String words) {
    gap();
    text.append("#".repeat(level)).append(' ').append(words).append('\n');
    gap();
  }

  void paragraph(String words) {
    gap();
    lines(indent, words);
    gap();
  }

  /** An item of a list, such as {@code - } or {@code 1. } and its words. */
  void item(String marker, String words) {
    lines(indent + marker, words);
  }

  /** A line of a table. */
  void row(List<String> cells) {
    text.append(indent).append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** All of another page. */
  void add(Page other) {
    gap();
    text.append(other);
    gap();
  }

  /** An empty line, unless there is one already. */
  void gap() {
    if (text.length() > 0 && text.lastIndexOf("\n\n") != text.length() - 2) {
      text.append('\n');
    }
  }

  private void lines(String first, String words) {
    List<String> lines = Markdown.wrap(words, Markdown.WIDTH - first.length());
    text.append(first).append(lines.get(0)).append('\n');
    for (String line : lines.subList(1, lines.size())) {
      text.append(" ".repeat(first.length())).append(line).append('\n');
    }
  }

  @Override
  public String toString() {
    return text.toString().stripTrailing() + "\n";
  }
}
