package io.muster.evaluation.report.document;

import java.util.List;

/**
 * A report, ready to be written in any form. Immutable; it holds what its audience may know and nothing else.
 *
 * @param title the outreach
 * @param subtitle its cohort
 * @param audience who may have it
 * @param fields what identifies the report: dates, data, plan, version
 * @param notices what to know before reading on
 * @param sections in the order to read them
 */
public record Document(
    Figure.Text title,
    Figure.Text subtitle,
    Audience audience,
    List<Field> fields,
    List<Paragraph> notices,
    List<Section> sections) {
  public Document {
    fields = List.copyOf(fields);
    notices = List.copyOf(notices);
    sections = List.copyOf(sections);
  }

  /**
   * Who a document is for.
   *
   * @param profile the word for what its counts went through
   * @param marking what stands at its head and its foot
   * @param words what its reader has to know of its counts
   */
  public record Audience(String profile, boolean internal, String marking, String words) {}

  /** One fact of the header, such as the index date. */
  public record Field(String key, String name, Figure value) {}

  /**
   * One part of the report.
   *
   * @param key the word for it in a file; another section may have the same
   * @param ofWhom what its numbers are of
   */
  public record Section(String key, String heading, String ofWhom, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }
  }
}
