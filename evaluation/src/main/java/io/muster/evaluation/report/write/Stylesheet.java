package io.muster.evaluation.report.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The look of a report, from the files beside this class. */
final class Stylesheet {
  /** What everything of a fragment stands in. */
  static final String FRAGMENT = "muster-report";

  private static final String LIGHT = read("light.css");
  private static final String DARK = read("dark.css");
  private static final String REPORT = read("report.css");
  private static final String PAGE = """
      :root {
        color-scheme: light dark;
      %s}
      @media (prefers-color-scheme: dark) {
        :root {
      %s  }
      }
      %s""".formatted(LIGHT.indent(2), DARK.indent(4), REPORT);
  private static final String WITHIN = within();

  private Stylesheet() {}

  /** Of a whole page. */
  static String page() {
    return PAGE;
  }

  /** Of a part of somebody else's page: it reaches nothing outside, and what is set outside does not reach far into it. */
  static String fragment() {
    return WITHIN;
  }

  /**
   * Notebooks say by a word on their page whether it is light or dark; where none does, the reader's own choice holds. Narrow and wide are
   * by the room there is, and lengths by the size of letters here, since those of the page are another's.
   */
  private static String within() {
    String sure = "." + FRAGMENT + "." + FRAGMENT + "." + FRAGMENT;
    return """
        %1$s {
        %2$s@media (prefers-color-scheme: dark) {
        & {
        %3$s}
        }
        [data-jp-theme-light="true"] &, .vscode-light & {
        %2$s}
        [data-jp-theme-light="false"] &, .vscode-dark & {
        %3$s}
        %4$s%5$s}
        """.formatted(sure, LIGHT, DARK, read("fragment.css"), REPORT.replace(":root", "&"))
        .replace("rem", "em")
        .replace("@media (m", "@container (m");
  }

  private static String read(String name) {
    try (InputStream css = Stylesheet.class.getResourceAsStream(name)) {
      if (css == null) {
        throw new IllegalStateException(name + " is not in the library");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
