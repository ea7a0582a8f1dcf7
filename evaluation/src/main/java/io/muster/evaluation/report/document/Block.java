package io.muster.evaluation.report.document;

/** A piece of a section: {@link Paragraph}, {@link Table} or {@link Chart}. */
public sealed interface Block permits Paragraph, Table, Chart {
  <R> R accept(Visitor<R> visitor);

  interface Visitor<R> {
    R visitParagraph(Paragraph paragraph);

    R visitTable(Table table);

    R visitChart(Chart chart);
  }
}
