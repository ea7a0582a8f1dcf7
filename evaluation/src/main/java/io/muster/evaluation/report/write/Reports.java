package io.muster.evaluation.report.write;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.evaluation.report.document.Document;
import io.muster.evaluation.report.document.Document.Audience;
import io.muster.evaluation.report.document.Document.Section;
import java.util.List;
import java.util.SortedMap;

/** Writes a document, in any form there is. The same document gives the same bytes everywhere. */
public final class Reports {
  private Reports() {}

  /** As text of at most 100 columns, for a terminal, a mail or a printer. */
  public static String text(Document document) {
    return text(document, Words.PAGE);
  }

  /**
   * As text of so many columns at most, for a terminal as wide as that.
   *
   * @throws IllegalArgumentException if there are fewer than 60
   */
  public static String text(Document document, int columns) {
    checkArgument(
        columns >= Words.NARROWEST, "a page of text has at least %s columns", Words.NARROWEST);
    return TextWriter.write(document, columns);
  }

  /** Parts of a document as text of so many columns at most; otherwise as {@link #text(Document, int)}. */
  public static String text(Audience audience, List<Section> parts, int columns) {
    checkArgument(
        columns >= Words.NARROWEST, "a page of text has at least %s columns", Words.NARROWEST);
    return TextWriter.write(audience, parts, columns);
  }

  /** As Markdown, for a page that somebody goes on writing. */
  public static String markdown(Document document) {
    return MarkdownWriter.write(document);
  }

  /** As one HTML page with charts, which needs nothing from elsewhere and runs no script. */
  public static String html(Document document) {
    return HtmlWriter.write(document);
  }

  /**
   * As HTML with charts to put into a page of somebody else's, such as a notebook. It brings its style with it, which reaches nothing
   * outside; it is light or dark as the notebook is, or else as its reader's choice is.
   */
  public static String fragment(Document document) {
    return HtmlWriter.fragment(document);
  }

  /** Parts of a document, to put into a page of somebody else's. Where the audience has no marking, none is written. */
  public static String fragment(Audience audience, List<Section> parts) {
    return HtmlWriter.fragment(audience, parts);
  }

  /** As JSON, for programs; {@code report.schema.json} beside this class describes it. */
  public static String json(Document document) {
    return JsonWriter.write(document);
  }

  /** As CSV, for spreadsheets: files by their names, one for each table. */
  public static SortedMap<String, String> csv(Document document) {
    return CsvWriter.write(document);
  }
}
