package io.muster.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Text to JSON, strictly: one value and nothing after it, no field twice, numbers exactly as written, not too deep. */
final class JsonReading {
  /** How deep lists and objects stand within one another: enough for any plan of a cohort file people write. */
  static final int MOST_DEEP = 500;

  private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(MOST_DEEP).build())
          .build())
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
      .build();

  private JsonReading() {}

  static Json read(String text) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      try {
        JsonNode node = MAPPER.readTree(parser);
        if (node == null) {
          throw fault("plan-not-json", "$", "there is no text");
        }
        if (parser.nextToken() != null) {
          throw fault("plan-not-json", "$", "something stands after the end of the plan");
        }
        return Json.root(node);
      } catch (JsonProcessingException e) {
        throw fault(parser, e);
      }
    } catch (IOException e) {
      throw fault("plan-not-json", "$", "the text cannot be read");
    }
  }

  static PlanJsonException tooDeep() {
    return fault(
        "plan-too-deep",
        "$",
        "lists and objects stand more than " + MOST_DEEP + " deep within one another");
  }

  private static PlanJsonException fault(JsonParser parser, JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return parser.getParsingContext().getNestingDepth() >= MOST_DEEP
          ? tooDeep()
          : fault("plan-out-of-range", path(parser.getParsingContext()), "this is too long");
    }
    if (e instanceof MismatchedInputException) {
      return fault("plan-said-twice", path(parser.getParsingContext()), "this is said twice");
    }
    int line = parser.currentLocation().getLineNr();
    int column = parser.currentLocation().getColumnNr();
    return fault(
        "plan-not-json",
        path(parser.getParsingContext()),
        "this is not JSON from line " + line + ", column " + column + " on");
  }

  private static PlanJsonException fault(String code, String path, String what) {
    return new PlanJsonException(code, path, what);
  }

  private static String path(JsonStreamContext place) {
    if (place.inRoot()) {
      return "$";
    }
    String within = path(place.getParent());
    if (place.inArray()) {
      return place.hasCurrentIndex() ? within + "[" + place.getCurrentIndex() + "]" : within;
    }
    return place.getCurrentName() == null ? within : within + Json.step(place.getCurrentName());
  }
}
