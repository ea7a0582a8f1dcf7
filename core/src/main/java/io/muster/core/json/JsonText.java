package io.muster.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Locale;

/**
 * JSON as text. Equal trees give equal text: fields in the order they were put, each number and text written in one way, lines ended
 * by one line feed.
 */
final class JsonText {
  private static final int WIDTH = 100;
  private static final int LONGEST_PLAIN = 100;

  private final StringBuilder text = new StringBuilder();
  private final int most;

  private JsonText(int most) {
    this.most = most;
  }

  /** Laid out for people: what fits on a line stands on one. */
  static String page(JsonNode node) {
    requireShallow(node, 0);
    JsonText page = new JsonText(Integer.MAX_VALUE);
    page.lay(node, 0, 0);
    return page.text.append('\n').toString();
  }

  /** Refuses what could not be read back. */
  private static void requireShallow(JsonNode node, int within) {
    if (node.isContainerNode()) {
      if (within == JsonReading.MOST_DEEP) {
        throw JsonReading.tooDeep();
      }
      node.forEach(child -> requireShallow(child, within + 1));
    }
  }

  /** All on one line. */
  static String line(JsonNode node) {
    JsonText line = new JsonText(Integer.MAX_VALUE);
    line.put(node);
    return line.text.toString();
  }

  /**
   * Lays a node out where the last line stands.
   *
   * @param before the characters of the line before it
   */
  private void lay(JsonNode node, int depth, int before) {
    JsonText line = new JsonText(WIDTH - before - 1);
    if (line.put(node) || !node.isContainerNode()) {
      text.append(line.text);
      return;
    }
    text.append(node.isObject() ? '{' : '[');
    Iterator<String> names = node.fieldNames();
    for (Iterator<JsonNode> items = node.elements(); items.hasNext(); ) {
      JsonNode item = items.next();
      text.append('\n');
      int start = text.length();
      text.append("  ".repeat(depth + 1));
      name(names);
      lay(item, depth + 1, text.length() - start);
      text.append(items.hasNext() ? "," : "");
    }
    text.append('\n').append("  ".repeat(depth)).append(node.isObject() ? '}' : ']');
  }

  /** The name of the next field, where there are fields. */
  private void name(Iterator<String> names) {
    if (names.hasNext()) {
      quote(names.next());
      text.append(": ");
    }
  }

  /** Puts a node on the line, and answers whether it fits; where it does not, what was put is good for nothing. */
  private boolean put(JsonNode node) {
    if (node.isContainerNode()) {
      text.append(node.isObject() ? '{' : '[');
      Iterator<String> names = node.fieldNames();
      for (Iterator<JsonNode> items = node.elements(); items.hasNext(); ) {
        JsonNode item = items.next();
        name(names);
        if (!put(item)) {
          return false;
        }
        text.append(items.hasNext() ? ", " : "");
      }
      text.append(node.isObject() ? '}' : ']');
    } else if (node.isTextual()) {
      quote(node.textValue());
    } else {
      text.append(node.isNumber() ? number(node.decimalValue()) : node.asText());
    }
    return text.length() <= most;
  }

  /** A number without an exponent, unless it would be long. */
  private static String number(BigDecimal number) {
    return Math.abs((long) number.scale()) <= LONGEST_PLAIN
        ? number.toPlainString()
        : number.toString();
  }

  private void quote(String words) {
    text.append('"');
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
