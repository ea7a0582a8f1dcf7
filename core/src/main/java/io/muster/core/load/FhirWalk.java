package io.muster.core.load;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.muster.core.load.FhirNode.Items;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way through the tokens of one resource after the other, along the places that are wanted. For one thread. */
final class FhirWalk {
  private static final int[] NOTHING_KEPT = {};

  private final FhirTexts texts;
  private Optional<Reason> fault = Optional.empty();
  private String faultPlace = "";
  private boolean othersNamed;

  FhirWalk(FhirTexts texts) {
    this.texts = texts;
  }

  /**
   * Keeps what is wanted of an object.
   *
   * @param json a parser within the object
   * @param atName whether it is at a name already
   */
  void through(JsonParser json, FhirNode wanted, boolean atName) throws IOException {
    fault = Optional.empty();
    faultPlace = "";
    othersNamed = false;
    parts(json, wanted, 0, atName ? json.currentToken() : json.nextToken());
  }

  Optional<Reason> fault() {
    return fault;
  }

  String faultPlace() {
    return faultPlace;
  }

  /** Whether something that is no patient was named where a patient may be. */
  boolean othersNamed() {
    return othersNamed;
  }

  private void fail(Reason reason, FhirNode node) {
    if (fault.isEmpty()) {
      fault = Optional.of(reason);
      faultPlace = node.path();
    }
  }

  private void parts(JsonParser json, FhirNode node, int row, JsonToken first) throws IOException {
    for (JsonToken at = first; at == JsonToken.FIELD_NAME; at = json.nextToken()) {
      FhirNode part = node.part(json.currentName());
      JsonToken value = json.nextToken();
      if (part == FhirNode.NOTHING) {
        json.skipChildren();
      } else if (part.items() == Items.NONE || value == JsonToken.VALUE_NULL) {
        value(json, part, row, value);
      } else if (value == JsonToken.START_ARRAY) {
        items(json, part, row);
      } else {
        fail(Reason.JSON_TYPE, part);
        json.skipChildren();
      }
    }
  }

  private void items(JsonParser json, FhirNode list, int row) throws IOException {
    int[] slots = list.slots();
    int[] kept = NOTHING_KEPT;
    boolean settled = false;
    int count = 0;
    for (JsonToken at = json.nextToken(); at != JsonToken.END_ARRAY; at = json.nextToken()) {
      if (list.items() == Items.EACH) {
        value(json, list, texts.addRow(), at);
      } else if (list.items() == Items.EXTENSIONS) {
        extension(json, list, row, at);
      } else if (settled) {
        json.skipChildren();
      } else {
        for (int slot : slots) {
          texts.clear(row, slot);
        }
        value(json, list, row, at);
        settled = list.chosen(texts, row);
        if (count == 0 && !settled) {
          kept = texts.keep(row, slots);
        }
      }
      count++;
    }
    if (!settled && kept.length > 0) {
      texts.putBack(row, slots, kept);
    }
    if (count > 1 && list.more() >= 0) {
      texts.put(row, list.more(), "more");
    }
  }

  private void extension(JsonParser json, FhirNode list, int row, JsonToken at) throws IOException {
    if (at != JsonToken.START_OBJECT) {
      fail(Reason.JSON_TYPE, list);
      json.skipChildren();
    } else if ("url".equals(json.nextFieldName())) {
      parts(json, list.part(meaning(json.nextTextValue())), row, json.nextToken());
    } else {
      late(json, list, row);
    }
  }

  /** An extension that does not begin with what it means. */
  private void late(JsonParser json, FhirNode list, int row) throws IOException {
    try (TokenBuffer copy = new TokenBuffer(json)) {
      copy.writeStartObject();
      String url = null;
      while (json.currentToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        copy.copyCurrentStructure(json);
        url = name.equals("url") ? json.getText() : url;
        json.nextToken();
      }
      copy.writeEndObject();
      try (JsonParser again = copy.asParserOnFirstToken()) {
        parts(again, list.part(meaning(url)), row, again.nextToken());
      }
    }
  }

  /** The last part of the address that says what an extension means. */
  private static String meaning(@Nullable String url) {
    return url == null ? "" : url.substring(url.lastIndexOf('/') + 1);
  }

  private void value(JsonParser json, FhirNode node, int row, JsonToken at) throws IOException {
    if (at == JsonToken.VALUE_NULL) {
      return;
    }
    switch (node.holds()) {
      case PARTS -> {
        if (at == JsonToken.START_OBJECT) {
          parts(json, node, row, json.nextToken());
          return;
        }
        fail(Reason.JSON_TYPE, node);
      }
      case TEXT -> text(json, node, row, at == JsonToken.VALUE_STRING);
      case ID, TYPE, PATIENT, ORGANIZATION -> {
        text(json, node, row, at == JsonToken.VALUE_STRING);
        reference(node, row);
      }
      case NUMBER -> {
        text(json, node, row, at.isNumeric());
        FhirNumber.plain(texts, row, node.slot());
      }
      case INTEGER -> text(json, node, row, at == JsonToken.VALUE_NUMBER_INT);
      case TRUTH -> text(json, node, row, at.isBoolean());
      case ANYTHING -> texts.put(row, node.slot(), "anything");
      case MODIFIER -> fail(Reason.MODIFIED, node);
    }
    json.skipChildren();
  }

  private void reference(FhirNode node, int row) {
    int slot = node.slot();
    if (node.holds() == FhirNode.Holds.TYPE) {
      FhirReference.keepType(texts, row, slot);
      return;
    }
    boolean patient = node.holds() == FhirNode.Holds.PATIENT;
    boolean wanted = node.holds() == FhirNode.Holds.ID
        || FhirReference.to(patient ? "Patient" : "Organization", texts, row, slot)
        || (patient && FhirReference.unsaid(texts, row, slot));
    if (wanted) {
      FhirReference.keepId(texts, row, slot);
    } else {
      othersNamed |= patient && !texts.empty(row, slot);
      texts.clear(row, slot);
    }
  }

  private void text(JsonParser json, FhirNode node, int row, boolean fits) throws IOException {
    if (fits) {
      texts.put(
          row, node.slot(), json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
    } else {
      fail(Reason.JSON_TYPE, node);
    }
  }
}
