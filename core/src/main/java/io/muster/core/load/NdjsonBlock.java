package io.muster.core.load;

import java.util.Optional;

/** A block of a file with one resource a line. */
final class NdjsonBlock extends FhirBlock {
  private final String file;
  private final CsvBlock block;
  private final byte[] bytes;
  private int from;
  private int to;
  private int next;
  private long line;
  private long blankLines;
  private long resources;

  NdjsonBlock(String file, CsvBlock block) {
    this.file = file;
    this.block = block;
    this.bytes = block.bytes();
    this.next = block.start();
  }

  @Override
  String file() {
    return file;
  }

  @Override
  int number() {
    return block.number();
  }

  @Override
  boolean next() {
    while (next < block.end()) {
      line++;
      from = next;
      to = lineEnd(from);
      next = to + 1;
      if (to - from > FhirLimit.MOST_BYTES) {
        throw refused(CsvBlock.Fault.LINE_LIMIT);
      }
      if (!blank()) {
        resources++;
        if (first()) {
          checkForm();
        }
        return true;
      }
      blankLines++;
    }
    Optional<CsvBlock.Fault> fault = block.fault();
    if (fault.isPresent()) {
      throw refused(fault.get());
    }
    return false;
  }

  private boolean first() {
    return block.number() == 0 && resources == 1;
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < block.end() && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private boolean blank() {
    return firstByte(from, to) < 0;
  }

  /** The first byte in a line that is no blank; negative where there is none. */
  private int firstByte(int start, int end) {
    for (int at = start; at < end; at++) {
      if (bytes[at] != ' ' && bytes[at] != '\t' && bytes[at] != '\r') {
        return bytes[at] & 0xff;
      }
    }
    return -1;
  }

  private void checkForm() {
    if (wide()) {
      throw CsvBlock.Fault.ENCODING.at(Place.of(file, line), block.before() + from);
    }
    int begin = firstByte(from, to);
    if (begin == '<') {
      throw LoadException.of(
          "json-format",
          Place.of(file, line),
          "this is XML or a web page and not JSON",
          "See whether the server answered with an error, and ask it for application/fhir+ndjson");
    }
    if (begin == '[') {
      throw overLines();
    }
  }

  /** Whether the text begins as UTF-16 does: with its mark, or with characters one of whose bytes is 0. */
  private boolean wide() {
    if (to - from < 4) {
      return false;
    }
    boolean marked = (bytes[from] & 0xff) >= 0xfe && (bytes[from + 1] & 0xff) >= 0xfe;
    return marked
        || (bytes[from] == 0 && bytes[from + 2] == 0)
        || (bytes[from + 1] == 0 && bytes[from + 3] == 0);
  }

  private LoadException overLines() {
    return LoadException.of(
        "json-lines",
        Place.of(file, line),
        "a resource begins here and does not end with its line",
        "Write each resource on a line of its own; a file that is one Bundle is read as such");
  }

  private LoadException refused(CsvBlock.Fault fault) {
    return fault.at(Place.of(file, line), block.before() + Math.min(next, block.end()));
  }

  /** A first resource that goes on in the next line is one that was laid out for people to read. */
  @Override
  void truncated() {
    if (first() && next < block.end()) {
      int begin = firstByte(next, lineEnd(next));
      if (begin != '{') {
        throw overLines();
      }
    }
  }

  @Override
  byte[] bytes() {
    return bytes;
  }

  @Override
  int from() {
    return from;
  }

  @Override
  int to() {
    return to;
  }

  @Override
  long line() {
    return line;
  }

  @Override
  long lines() {
    return line;
  }

  @Override
  long blankLines() {
    return blankLines;
  }
}
