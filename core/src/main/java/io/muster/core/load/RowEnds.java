package io.muster.core.load;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Where rows end among the first bytes of a text that begins with a row. A quotation mark counts as the parser has it: one at the start of
 * a cell opens it, and there it ends with the next that is not doubled.
 *
 * @param last the byte after the last line end outside quotes; 0 where there is none
 * @param open where the cell begins that is open at the end; the end where none is
 */
record RowEnds(int last, int open) {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EACH = 0x0101_0101_0101_0101L;
  private static final long TOP = 0x8080_8080_8080_8080L;

  /**
   * Those among the bytes from one to before another.
   *
   * @param separator what stands between cells
   */
  static RowEnds in(byte[] bytes, int start, int length, char separator) {
    int last = 0;
    int from = start;
    while (from < length) {
      int quote = quote(bytes, from, length);
      last = Math.max(last, lastLineEnd(bytes, from, quote, length));
      if (quote == length) {
        break;
      }
      // A mark within a cell that is not quoted is a character like any other.
      int close = opens(bytes, start, quote, separator) ? close(bytes, quote + 1, length) : quote;
      if (close == length) {
        return new RowEnds(last, quote);
      }
      from = close + 1;
    }
    return new RowEnds(last, length);
  }

  private static boolean opens(byte[] bytes, int start, int quote, char separator) {
    if (quote == start) {
      return true;
    }
    byte before = bytes[quote - 1];
    return before == separator || before == '\n' || before == '\r';
  }

  /** The mark that closes a cell; the length where none does. */
  private static int close(byte[] bytes, int from, int length) {
    int quote = quote(bytes, from, length);
    while (quote + 1 < length && bytes[quote + 1] == '"') {
      quote = quote(bytes, quote + 2, length);
    }
    return quote;
  }

  /** The next quotation mark; the length where there is none. */
  private static int quote(byte[] bytes, int from, int length) {
    int at = from;
    while (at + Long.BYTES <= length) {
      long differs = (long) EIGHT.get(bytes, at) ^ ('"' * EACH);
      if (((differs - EACH) & ~differs & TOP) != 0) {
        break;
      }
      at += Long.BYTES;
    }
    while (at < length && bytes[at] != '"') {
      at++;
    }
    return Math.min(at, length);
  }

  /** The byte after the last line end between two places, which a line feed is, or a carriage return that none follows; 0 where there is none. */
  private static int lastLineEnd(byte[] bytes, int from, int to, int length) {
    for (int at = to - 1; at >= from; at--) {
      if (bytes[at] == '\n' || (bytes[at] == '\r' && at + 1 < length && bytes[at + 1] != '\n')) {
        return at + 1;
      }
    }
    return 0;
  }
}
