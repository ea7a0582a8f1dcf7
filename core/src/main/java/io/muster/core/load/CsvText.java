package io.muster.core.load;

import io.muster.core.load.CsvBlock.Fault;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/**
 * Some bytes of a CSV file as text, decoded strictly: bytes that are no text and NUL end it with a fault instead of becoming other
 * characters. All characters before a fault are handed out first, so whoever parses them knows the line.
 */
final class CsvText extends Reader {
  private final int from;
  private final int end;
  private final Optional<Fault> fault;
  private final Charset encoding;
  private final String text;
  private int at;

  /**
   * The text of the bytes from one to before another.
   *
   * @param fault what comes after them instead of more text
   */
  CsvText(byte[] bytes, int from, int end, CsvForm form, Optional<Fault> fault) {
    this.from = from;
    this.end = end;
    this.encoding = form.encoding();
    String decoded = new String(bytes, from, end - from, encoding);
    boolean doubtful = decoded.indexOf('\ufffd') >= 0;
    String good = doubtful ? beforeFault(ByteBuffer.wrap(bytes, from, end - from)) : decoded;
    int nul = good.indexOf(0);
    this.fault = nul >= 0 || (doubtful && good.length() < decoded.length())
        ? Optional.of(form.noText())
        : fault;
    this.text = nul < 0 ? good : good.substring(0, nul);
  }

  /** The characters before the first bytes that are none. */
  private String beforeFault(ByteBuffer bytes) {
    CharBuffer decoded = CharBuffer.allocate(bytes.remaining());
    encoding
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(bytes, decoded, true);
    return decoded.flip().toString();
  }

  /** Where its last byte ends. */
  int end() {
    return end;
  }

  /** The byte of the block that comes after those that are text. */
  int reached() {
    return from + text.getBytes(encoding).length;
  }

  /** What ends the text before its end, if anything does. */
  Optional<Fault> fault() {
    return fault;
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
