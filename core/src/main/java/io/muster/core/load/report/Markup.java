package io.muster.core.load.report;

/** HTML or SVG being written. Every text and every value of an attribute is escaped; there is no other way in. */
final class Markup {
  private final StringBuilder out = new StringBuilder();

  /**
   * Begins an element.
   *
   * @param attributes names and values in turn
   */
  Markup open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ')
          .append(attributes[i])
          .append("=\"")
          .append(escaped(attributes[i + 1]))
          .append('"');
    }
    out.append('>');
    return this;
  }

  Markup close(String... tags) {
    for (String tag : tags) {
      out.append("</").append(tag).append(">\n");
    }
    return this;
  }

  Markup text(String text) {
    out.append(escaped(text));
    return this;
  }

  /** An element with nothing but a text in it. */
  Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** What was written elsewhere in the same way. */
  Markup add(Markup other) {
    out.append(other.out);
    return this;
  }

  /** What comes with Muster and is markup, or style, already. */
  Markup trusted(String ours) {
    out.append(ours);
    return this;
  }

  private static String escaped(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\n]]+", " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
