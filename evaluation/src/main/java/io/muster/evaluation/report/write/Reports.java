package io.muster.evaluation.report.write;

import io.muster.evaluation.report.document.Document;

/** Writes a document, in any form there is. The same document gives the same bytes everywhere. */
public final class Reports {
  private Reports() {}

  /** As text of at most 100 columns, for a terminal, a mail or a printer. */
  public static String text(Document document) {
    return TextWriter.write(document);
  }

  /** As JSON, for programs; {@code report.schema.json} beside this class describes it. */
  public static String json(Document document) {
    return JsonWriter.write(document);
  }
}
