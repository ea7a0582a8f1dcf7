package io.muster.evaluation.report.write;

/** A text being written: headings, tables with a blank line around each, paragraphs. Lines end in one line feed everywhere. */
final class Page {
  private static final String INDENT = "  ";

  private final int width;
  private final StringBuilder text = new StringBuilder();
  private boolean said;

  /** A page of so many columns. */
  Page(int width) {
    this.width = width;
  }

  Page line(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** A heading and, in small letters, what its numbers are of. */
  Page heading(String name, String of) {
    String more = of.isEmpty() ? "" : " · " + of;
    said = false;
    return line("").line(Words.cut(name + more, width)).line("─".repeat(width));
  }

  Page table(TextTable table) {
    if (said) {
      line("");
    }
    said = false;
    table.lines(width).forEach(this::line);
    return line("");
  }

  Page say(String paragraph) {
    Words.paragraph(paragraph, INDENT, width).forEach(this::line);
    said = true;
    return this;
  }

  /** What was written, without more than one blank line between any two others. */
  String text() {
    return text.toString().replaceAll("\n{3,}", "\n\n");
  }
}
