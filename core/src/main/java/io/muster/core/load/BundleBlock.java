package io.muster.core.load;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.google.common.base.Utf8;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file that is one Bundle, or one resource by itself. It is found out first where its resources stand, so a file that is damaged gives none of them. */
final class BundleBlock extends FhirBlock {
  private final String file;
  private final int number;
  private final byte[] bytes;
  private final int end;
  private final List<Entry> entries = new ArrayList<>();
  private int at = -1;

  private record Entry(int from, int to, long line, String referredTo) {}

  /**
   * The file whose bytes these are.
   *
   * @throws LoadException if it cannot be used
   */
  BundleBlock(String file, int number, CsvBlock whole) {
    this.file = file;
    this.number = number;
    this.bytes = whole.bytes();
    this.end = whole.end();
    if (whole.fault().isPresent()) {
      throw whole.fault().get().at(Place.of(file), end);
    }
    if (!Utf8.isWellFormed(bytes, 0, end)) {
      throw CsvBlock.Fault.ENCODING.at(Place.of(file), wellFormed());
    }
    find();
  }

  /** How many bytes come before the first that are no text. */
  private int wellFormed() {
    ByteBuffer text = ByteBuffer.wrap(bytes, 0, end);
    StandardCharsets.UTF_8.newDecoder().decode(text, CharBuffer.allocate(end), true);
    return text.position();
  }

  private void find() {
    try (JsonParser json = FhirReader.parser(bytes, end)) {
      try {
        if (!bundle(json)) {
          entries.clear();
          entries.add(new Entry(0, end, 1, ""));
        }
      } catch (StreamConstraintsException e) {
        throw FhirReader.limit(e).at(place(json));
      } catch (IOException e) {
        // What Jackson says of it may quote the text, so nothing of it is kept.
        throw noJson(place(json));
      }
    } catch (IOException e) {
      throw noJson(Place.of(file));
    }
  }

  private static LoadException noJson(Place place) {
    return LoadException.of(
        "bundle-json",
        place,
        "the file is no whole JSON object up to here, or says something twice",
        "Copy or export the file again");
  }

  private Place place(JsonParser json) {
    return Place.of(file, json.currentLocation().getLineNr());
  }

  /** Finds the resources of a bundle; false if it is none. */
  private boolean bundle(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw noJson(place(json));
    }
    boolean bundle = false;
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      if (name.equals("resourceType")) {
        bundle = "Bundle".equals(json.nextTextValue());
      } else if (json.nextToken() == JsonToken.START_ARRAY && name.equals("entry")) {
        while (json.nextToken() == JsonToken.START_OBJECT) {
          entry(json);
        }
      } else {
        json.skipChildren();
      }
    }
    if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
      throw noJson(place(json));
    }
    return bundle;
  }

  private void entry(JsonParser json) throws IOException {
    String url = "";
    int from = -1;
    int to = -1;
    long line = 0;
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      JsonToken value = json.nextToken();
      if (name.equals("fullUrl") && value == JsonToken.VALUE_STRING) {
        url = json.getText();
      } else if (name.equals("resource") && value == JsonToken.START_OBJECT) {
        from = Math.toIntExact(json.currentTokenLocation().getByteOffset());
        line = json.currentTokenLocation().getLineNr();
        json.skipChildren();
        to = Math.toIntExact(json.currentLocation().getByteOffset());
        continue;
      }
      json.skipChildren();
    }
    if (from >= 0) {
      entries.add(new Entry(from, to, line, url));
    }
  }

  private Entry entry() {
    return entries.get(at);
  }

  @Override
  String file() {
    return file;
  }

  @Override
  int number() {
    return number;
  }

  @Override
  boolean next() {
    at++;
    return at < entries.size();
  }

  @Override
  byte[] bytes() {
    return bytes;
  }

  @Override
  int from() {
    return entry().from;
  }

  @Override
  int to() {
    return entry().to;
  }

  @Override
  long line() {
    return entry().line;
  }

  /** Another block is another file. */
  @Override
  long lines() {
    return 0;
  }

  @Override
  long blankLines() {
    return 0;
  }

  @Override
  String referredTo() {
    String url = entry().referredTo;
    return url.substring(Math.max(url.lastIndexOf('/'), url.lastIndexOf(':')) + 1);
  }
}
