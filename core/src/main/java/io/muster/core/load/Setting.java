package io.muster.core.load;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.base.Ascii;
import io.muster.core.spelling.NearestName;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON file that says how data are to be read, or a part of it, which knows where it stands. It is read strictly: whatever is misspelt or said twice would
 * be a silent default.
 */
final class Setting {
  private static final long MOST_BYTES = 1 << 20;
  private static final int MOST_SHOWN = 60;
  private static final int MOST_DIGITS = 100;
  private static final JsonMapper STRICT = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();

  private final String code;
  private final String file;
  private final String path;
  private final JsonNode node;

  private Setting(String code, String file, String path, JsonNode node) {
    this.code = code;
    this.file = file;
    this.path = path;
    this.node = node;
  }

  /**
   * Reads a file.
   *
   * @param code of its faults
   * @param label what messages call it
   * @param form what it should be like, as a sentence without its full stop
   */
  static Setting read(Path path, String code, String label, String form) {
    try {
      if (Files.size(path) > MOST_BYTES) {
        throw fault(
            code, label, 0, "the file has more than a million bytes", "Keep it to its settings");
      }
      String text = StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
          .toString();
      JsonNode node = STRICT.readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
      if (!node.isObject()) {
        throw fault(code, label, 1, "this is not a JSON object", form);
      }
      return new Setting(code, label, "", node);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      int line = at == null ? 0 : Math.max(at.getLineNr(), 0);
      throw fault(code, label, line, "this is not JSON, or it says something twice", form);
    } catch (CharacterCodingException e) {
      throw fault(
          code, label, 0, "the file holds bytes that are not UTF-8 text", "Save it as UTF-8");
    } catch (IOException e) {
      throw fault(
          code, label, 0, "the file cannot be read", "See that it is there and may be read");
    }
  }

  private static LoadException fault(
      String code, String file, long line, String what, String remedy) {
    return LoadException.of(code, Place.of(file, line), what, remedy);
  }

  /**
   * The fault that something is wrong with it.
   *
   * @param what what it is or does, such as {@code is not a text in quotes}
   */
  LoadException wrong(String what, String remedy) {
    return fault(code, file, 0, (path.isEmpty() ? "it" : path) + " " + what, remedy);
  }

  /** A name to show in a message: the beginning of it where it is long. */
  static String shown(String name) {
    return name.length() <= MOST_SHOWN ? name : name.substring(0, MOST_SHOWN) + "…";
  }

  /**
   * The names there are, and first the one that may have been meant.
   *
   * @param what they are, such as {@code the settings are}
   */
  static String choice(String what, String name, Collection<String> names) {
    String all = what + " " + String.join(", ", names);
    return NearestName.of(name, names)
        .map(near -> "Perhaps " + near + " is meant; " + all)
        .orElse(Ascii.toUpperCase(all.substring(0, 1)) + all.substring(1));
  }

  /** Sees that it is an object with no settings but these. */
  Setting only(Collection<String> names) {
    for (String name : object().keySet()) {
      if (!names.contains(name)) {
        String where = path.isEmpty() ? "" : "in " + path + " ";
        throw fault(
            code,
            file,
            0,
            where + "there is no setting of that name: " + shown(name),
            choice("the settings are", name, names));
      }
    }
    return this;
  }

  /** The settings of an object, by their names. */
  Map<String, Setting> object() {
    if (!node.isObject()) {
      throw wrong("is not an object", "Write it in braces, with names and what they stand for");
    }
    Map<String, Setting> fields = new LinkedHashMap<>();
    node.fieldNames().forEachRemaining(name -> fields.put(name, at(name)));
    return fields;
  }

  private Setting at(String name) {
    String within = path.isEmpty() ? shown(name) : path + "." + shown(name);
    return new Setting(code, file, within, node.path(name));
  }

  /** The setting of that name, if there is one. */
  Optional<Setting> get(String name) {
    return node.has(name) ? Optional.of(at(name)) : Optional.empty();
  }

  /** The setting of that name, which there has to be. */
  Setting need(String name, String remedy) {
    return get(name).orElseThrow(() -> wrong("has no setting " + name, remedy));
  }

  /** The parts of a list. */
  List<Setting> list() {
    if (!node.isArray()) {
      throw wrong("is not a list", "Write it in square brackets");
    }
    List<Setting> parts = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      parts.add(new Setting(code, file, path + "[" + i + "]", node.get(i)));
    }
    return parts;
  }

  boolean isObject() {
    return node.isObject();
  }

  boolean isText() {
    return node.isTextual();
  }

  String text() {
    if (!node.isTextual()) {
      throw wrong("is not a text in quotes", "Write it in quotes");
    }
    return node.textValue();
  }

  /** A text as a cell can have it: without blanks around it. */
  String word() {
    String word = text();
    if (!CsvRow.trimmed(word).equals(word)) {
      throw wrong("has blanks around it", "Leave them out; around cells they are removed too");
    }
    return word;
  }

  /** A text, a number or a truth, as a cell would have it. */
  String cell() {
    if (node.isBoolean() || node.isTextual()) {
      return node.isBoolean() ? node.toString() : word();
    }
    if (!node.isNumber()) {
      throw wrong("is neither a text nor a number nor true or false", "Give one value");
    }
    BigDecimal number = node.decimalValue();
    if (Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS) {
      throw wrong("is a number with more than " + MOST_DIGITS + " digits", "Give a shorter one");
    }
    return number.toPlainString();
  }

  /** One of these texts. */
  String oneOf(Collection<String> texts) {
    String text = text();
    if (!texts.contains(text)) {
      throw wrong(
          "is not one of those there are: " + shown(text), choice("there are", text, texts));
    }
    return text;
  }

  /** A day written {@code 2024-03-31}. */
  LocalDate day() {
    String text = text();
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // Told below, without its text.
    }
    throw wrong("is not a date of the calendar written year-month-day", "Write it as 2024-03-31");
  }

  /** Where it stands, and nothing of what it holds. */
  @Override
  public String toString() {
    return path.isEmpty() ? file : file + ", " + path;
  }
}
