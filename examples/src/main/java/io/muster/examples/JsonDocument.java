package io.muster.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An answer for programs: a JSON object that says first what format it is of, its fields always in the same order.
 *
 * @param root what is in it, to be filled
 */
public record JsonDocument(ObjectNode root) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** A document with nothing in it yet, of a format whose number rises with every change a reader could notice. */
  public static JsonDocument of(String format) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("format", format);
    return new JsonDocument(root);
  }

  /** The document as text, its lines ended in the same way everywhere. */
  public String text() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try {
      return MAPPER
              .writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
              .writeValueAsString(root)
          + "\n";
    } catch (JsonProcessingException unlikely) {
      throw new IllegalStateException("a tree of texts and numbers could not be written");
    }
  }
}
