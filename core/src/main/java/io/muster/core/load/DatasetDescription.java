package io.muster.core.load;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.muster.core.codes.CodeSystem;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code dataset.json} says of a folder. Without the file nothing is said. A setting it does not know is refused: a misspelt one
 * would be a silent default.
 *
 * @param systems the code system of each kind that has one of its own, by the kind's singular name
 * @param usual the code system of the other kinds
 */
record DatasetDescription(
    Optional<LocalDate> asOf, Map<String, CodeSystem> systems, CodeSystem usual, String covers) {
  static final String FILE = "dataset.json";

  private static final long MOST_BYTES = 1 << 20;
  private static final List<String> SETTINGS = List.of("as_of", "code_system", "covers");
  private static final JsonMapper STRICT = JsonMapper.builder()
      .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
      .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .build();

  DatasetDescription {
    systems = Map.copyOf(systems);
  }

  static DatasetDescription of(FolderFiles files, Schema schema) {
    try {
      return files
          .take(FILE)
          .map(f -> of(json(files.path(f)), schema))
          .orElse(new DatasetDescription(Optional.empty(), Map.of(), CodeSystem.SNOMED, ""));
    } catch (LoadException e) {
      throw e.in(files.label(FILE));
    }
  }

  private static DatasetDescription of(JsonNode root, Schema schema) {
    if (!root.isObject()) {
      throw fault(1, "this is not a JSON object", "Write {\"as_of\": \"2024-03-31\"}");
    }
    root.fieldNames().forEachRemaining(name -> {
      if (!SETTINGS.contains(name)) {
        throw fault(
            0,
            "there is no setting of that name: " + name,
            "The settings are " + String.join(", ", SETTINGS));
      }
    });
    Optional<LocalDate> asOf = text(root, "as_of").map(DatasetDescription::day);
    Map<String, CodeSystem> systems = new HashMap<>();
    CodeSystem usual = CodeSystem.SNOMED;
    if (root.path("code_system").isObject()) {
      JsonNode each = root.path("code_system");
      each.fieldNames()
          .forEachRemaining(name -> systems.put(kind(name, schema), system(each, name)));
    } else if (root.has("code_system")) {
      usual = system(root, "code_system");
    }
    return new DatasetDescription(asOf, systems, usual, text(root, "covers").orElse(""));
  }

  /** The system of a kind's codes where none stands beside them. */
  CodeSystem codeSystem(RecordKind kind) {
    return systems.getOrDefault(kind.name(), usual);
  }

  /** The code system of that name; none where it is no name of one. */
  static Optional<CodeSystem> systemNamed(String name) {
    return CodeSystem.known().stream()
        .filter(s -> s.name().equals(name))
        .findFirst()
        .or(() ->
            name.matches("[a-z][a-z0-9_]*") ? Optional.of(new CodeSystem(name)) : Optional.empty());
  }

  private static String kind(String name, Schema schema) {
    return schema
        .kind(name)
        .orElseThrow(() -> fault(
            0, "code_system names a kind there is not: " + name, "Name kinds such as diagnosis"))
        .name();
  }

  private static CodeSystem system(JsonNode node, String name) {
    return text(node, name)
        .flatMap(DatasetDescription::systemNamed)
        .orElseThrow(() -> fault(
            0,
            name + " is not the name of a code system",
            "Name one such as snomed, icd10 or ctv3"));
  }

  private static Optional<String> text(JsonNode node, String name) {
    if (!node.has(name)) {
      return Optional.empty();
    }
    if (!node.path(name).isTextual()) {
      throw fault(0, name + " is not a text in quotes", "Write it in quotes");
    }
    return Optional.of(node.path(name).textValue());
  }

  private static LocalDate day(String text) {
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // Told below, without its text.
    }
    throw fault(
        0, "as_of is not a date of the calendar written year-month-day", "Write it as 2024-03-31");
  }

  private static JsonNode json(Path path) {
    try {
      if (Files.size(path) > MOST_BYTES) {
        throw fault(0, "the file has more than a million bytes", "Keep it to its settings");
      }
      String text = StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
          .toString();
      return STRICT.readTree(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw fault(
          at == null ? 0 : Math.max(at.getLineNr(), 0),
          "this is not JSON, or it says something twice",
          "Write {\"as_of\": \"2024-03-31\"}");
    } catch (CharacterCodingException e) {
      throw fault(0, "the file holds bytes that are not UTF-8 text", "Save it as UTF-8");
    } catch (IOException e) {
      throw fault(0, "the file cannot be read", "See that it may be read");
    }
  }

  private static LoadException fault(int line, String what, String remedy) {
    return LoadException.of("dataset-json", Place.of(FILE, line), what, remedy);
  }
}
