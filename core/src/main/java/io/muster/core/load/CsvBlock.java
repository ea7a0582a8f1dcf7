package io.muster.core.load;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of some whole rows of a CSV file, decoded strictly: bytes that are not UTF-8 and NUL end it with a fault instead of becoming
 * other characters. All characters before a fault are handed out first, so whoever parses them knows the line.
 */
final class CsvBlock extends Reader {
  /** What can be wrong with a file's bytes. */
  enum Fault {
    ENCODING(
        "encoding", "holds bytes that are not UTF-8 text", "Save the file as UTF-8 and load again"),
    GZIP("gzip", "is cut short or damaged as a gzip file", "Copy or pack the file again"),
    GZIP_LIMIT(
        "gzip-limit",
        "unpacks to more than 250 times its size",
        "Unpack it and see whether it is what it should be"),
    ROW_LIMIT(
        "csv-limit",
        "has a row of more than 64 million bytes",
        "See whether the file is what it should be"),
    UNREADABLE("unreadable", "cannot be read", "See that it exists and may be read");

    final String code;
    final String what;
    final String remedy;

    Fault(String code, String what, String remedy) {
      this.code = code;
      this.what = what;
      this.remedy = remedy;
    }
  }

  private final int number;
  private final boolean last;
  private final Optional<Fault> fault;
  private final String text;
  private int at;

  /**
   * The block of these bytes.
   *
   * @param number how many blocks of the file come before
   * @param last whether none comes after
   * @param fault what comes after the bytes instead of more of them
   */
  CsvBlock(int number, byte[] bytes, boolean last, Optional<Fault> fault) {
    this.number = number;
    this.last = last;
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    boolean doubtful = decoded.indexOf('\ufffd') >= 0;
    String good = doubtful ? beforeFault(bytes) : decoded;
    int nul = good.indexOf(0);
    this.fault = nul >= 0 || (doubtful && good.length() < decoded.length())
        ? Optional.of(Fault.ENCODING)
        : fault;
    this.text = nul < 0 ? good : good.substring(0, nul);
    this.at = number == 0 && text.startsWith("\ufeff") ? 1 : 0;
  }

  /** The characters before the first bytes that are none. */
  private static String beforeFault(byte[] bytes) {
    CharBuffer decoded = CharBuffer.allocate(bytes.length);
    StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(ByteBuffer.wrap(bytes), decoded, true);
    return decoded.flip().toString();
  }

  int number() {
    return number;
  }

  /** What ends the text before its end, if anything does. */
  Optional<Fault> fault() {
    return fault;
  }

  /** Whether the file ends with this block and not with a line end. */
  boolean endsWithinLine() {
    return last && !text.isEmpty() && !text.endsWith("\n") && !text.endsWith("\r");
  }

  @Override
  public int read(char[] target, int from, int length) throws IOException {
    int count = Math.min(length, text.length() - at);
    if (count > 0) {
      text.getChars(at, at + count, target, from);
      at += count;
      return count;
    }
    if (fault.isPresent()) {
      throw new IOException("unusable text");
    }
    return -1;
  }

  @Override
  public void close() {}
}
