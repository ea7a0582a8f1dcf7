package io.muster.core.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one resource after the other from its bytes, token by token: what is not wanted is passed over and never kept. For one thread.
 * Nothing that Jackson would let pass is let pass: a name said twice, more behind the end, a number that is none.
 */
final class FhirReader {
  private static final String RESOURCE_TYPE = "resourceType";

  private static final JsonFactory JSON = strict(FhirLimit.MOST_FIELDS);
  private static final JsonFactory MANY = strict(Long.MAX_VALUE);

  private final Map<String, FhirType> types;
  private final FhirTexts texts = new FhirTexts();
  private final FhirWalk walk = new FhirWalk(texts);
  private Optional<FhirType> type = Optional.empty();
  private Optional<String> typeName = Optional.empty();
  private Optional<Reason> fault = Optional.empty();

  /** A reader of resources of these types, by their names; of others only the name is read. */
  FhirReader(Map<String, FhirType> types) {
    this.types = Map.copyOf(types);
  }

  private static JsonFactory strict(long mostFields) {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(FhirLimit.MOST_DEPTH)
            .maxNumberLength(FhirLimit.MOST_NUMBER)
            .maxNameLength(FhirLimit.MOST_NAME)
            .maxStringLength(FhirLimit.MOST_TEXT)
            .maxTokenCount(mostFields)
            .build())
        .build();
  }

  /** A strict parser of many resources in one text, whose names and values are not counted. */
  static JsonParser parser(byte[] bytes, int length) throws IOException {
    return MANY.createParser(bytes, 0, length);
  }

  /**
   * Reads the resource that some bytes hold. What is wrong with it is told by {@link #fault()}.
   *
   * @throws FhirLimitReached if there is more of something than any resource has
   */
  void read(byte[] bytes, int from, int to) {
    type = Optional.empty();
    typeName = Optional.empty();
    texts.begin(0);
    boolean whole = false;
    try (JsonParser json = JSON.createParser(bytes, from, to - from)) {
      fault = resource(json, bytes, from, to);
      whole = true;
      if (fault.isEmpty() && json.nextToken() != null) {
        fault = Optional.of(Reason.JSON_TRAILING);
      }
    } catch (StreamConstraintsException e) {
      throw new FhirLimitReached(limit(e));
    } catch (JsonEOFException e) {
      fault = Optional.of(Reason.JSON_TRUNCATED);
    } catch (IOException e) {
      // What Jackson says of it may quote the text, so nothing of it is kept.
      fault = Optional.of(
          whole ? Reason.JSON_TRAILING : twice(e) ? Reason.JSON_DUPLICATE : Reason.BAD_JSON);
    }
  }

  private Optional<Reason> resource(JsonParser json, byte[] bytes, int from, int to)
      throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      json.skipChildren(); // It may still be deeper than anything may be.
      return Optional.of(Reason.BAD_JSON);
    }
    boolean first = RESOURCE_TYPE.equals(json.nextFieldName());
    if (first) {
      name(json);
    } else {
      findName(bytes, from, to);
    }
    type = typeName.map(types::get);
    FhirNode wanted = type.map(FhirType::root).orElse(FhirNode.NOTHING);
    texts.begin(type.map(FhirType::slots).orElse(0));
    walk.through(json, wanted, !first);
    if (typeName.isEmpty()) {
      return Optional.of(Reason.UNKNOWN_RESOURCE);
    }
    return walk.fault();
  }

  /** Finds the name of the type where it does not come first. */
  private void findName(byte[] bytes, int from, int to) throws IOException {
    try (JsonParser json = JSON.createParser(bytes, from, to - from)) {
      json.nextToken();
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        if (name.equals(RESOURCE_TYPE)) {
          name(json);
          return;
        }
        json.nextToken();
        json.skipChildren();
      }
    }
  }

  private void name(JsonParser json) throws IOException {
    typeName = Optional.ofNullable(json.nextTextValue());
  }

  private static boolean twice(IOException e) {
    return String.valueOf(e.getMessage()).startsWith("Duplicate field");
  }

  /** What was gone beyond. */
  static FhirLimit limit(StreamConstraintsException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("nesting depth")
        ? FhirLimit.DEPTH
        : message.contains("Number")
            ? FhirLimit.NUMBER
            : message.contains("Token count")
                ? FhirLimit.FIELDS
                : message.contains("Name") ? FhirLimit.NAME : FhirLimit.TEXT;
  }

  /** What makes the resource read last unusable as a whole. */
  Optional<Reason> fault() {
    return fault;
  }

  /** Where in it that is; empty for all of it. */
  String faultPlace() {
    return walk.faultPlace();
  }

  /** Whether it names something that is no patient where a patient may be named. */
  boolean othersNamed() {
    return walk.othersNamed();
  }

  /** What it calls itself; nothing where it does not say so. */
  Optional<String> typeName() {
    return typeName;
  }

  /** Its type, if it is among those that are wanted. */
  Optional<FhirType> type() {
    return type;
  }

  /** What is kept of it. */
  FhirTexts texts() {
    return texts;
  }
}
