package io.muster.examples.cli;

import io.muster.evaluation.report.document.Document.Audience;
import io.muster.evaluation.report.document.Document.Section;
import io.muster.evaluation.report.write.Reports;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Something to look at: in a shell as text that fits the terminal, in a notebook as a page does. */
public final class View {
  /** The kinds of page there are, by the names that notebooks know them by. */
  private static final String HTML = "text/html";

  private static final String MARKDOWN = "text/markdown";
  private static final String PLAIN = "text/plain";

  private final IntFunction<String> text;
  private final String type;
  private final Supplier<String> page;

  private View(IntFunction<String> text, String type, Supplier<String> page) {
    this.text = text;
    this.type = type;
    this.page = page;
  }

  static View of(IntFunction<String> text, Supplier<String> html) {
    return new View(text, HTML, html);
  }

  static View of(Audience audience, List<Section> parts) {
    return of(
        width -> Reports.text(audience, parts, width), () -> Reports.fragment(audience, parts));
  }

  static View markdown(String markdown) {
    return new View(width -> markdown, MARKDOWN, () -> markdown);
  }

  static View plain(String text) {
    return new View(width -> text, PLAIN, () -> text);
  }

  /** As text for a terminal of so many columns. */
  public String toText(int columns) {
    return text.apply(columns).stripTrailing();
  }

  /** What kind of page a notebook shows: {@code text/html}, or {@code text/markdown} or {@code text/plain} where that says it all. */
  public String type() {
    return type;
  }

  /** The page a notebook shows. */
  public String toPage() {
    return page.get();
  }

  /** The text for this terminal. It begins on a new line, since JShell writes something before it. */
  @Override
  public String toString() {
    return "\n" + toText(Math.min(Terminal.PAGE, ScreenWidth.of(System.getenv(), true)));
  }
}
