package io.muster.evaluation.report.write;

import io.muster.evaluation.report.document.Document;
import java.util.SortedMap;

/** Writes a document, in any form there is. The same document gives the same bytes everywhere. */
public final class Reports {
  private Reports() {}

  /** As text of at most 100 columns, for a terminal, a mail or a printer. */
  public static String text(Document document) {
    return TextWriter.write(document);
  }

  /** As Markdown, for a page that somebody goes on writing. */
  public static String markdown(Document document) {
    return MarkdownWriter.write(document);
  }

  /** As one HTML page with charts, which needs nothing from elsewhere and runs no script. */
  public static String html(Document document) {
    return HtmlWriter.write(document);
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
