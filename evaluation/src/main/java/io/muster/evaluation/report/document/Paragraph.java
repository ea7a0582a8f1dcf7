package io.muster.evaluation.report.document;

/** Words. */
public record Paragraph(Tone tone, String text) implements Block {
  /** How much a reader should make of it. */
  public enum Tone {
    PLAIN,
    /** How to read the numbers beside it. */
    NOTE,
    /** What makes the numbers less than they seem. */
    WARNING
  }

  public static Paragraph of(String text) {
    return new Paragraph(Tone.PLAIN, text);
  }

  public static Paragraph note(String text) {
    return new Paragraph(Tone.NOTE, text);
  }

  public static Paragraph warning(String text) {
    return new Paragraph(Tone.WARNING, text);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitParagraph(this);
  }
}
