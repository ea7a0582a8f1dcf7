package io.muster.core.load;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads a row of ASCII without quotation marks, which most are, straight from its bytes: a comma ends a cell and a line end the row. Every
 * other row is for {@link AnyRows}.
 */
final class PlainRow {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EACH = 0x0101_0101_0101_0101L;
  private static final long TOP = 0x8080_8080_8080_8080L;

  private PlainRow() {}

  /**
   * Reads the row that begins at a place, if it is plain and ends with a line end; it is blank where it has no cells.
   *
   * @param bytes after whose end there are eight more, all 0
   * @param line the line the row begins in
   * @return where the next row begins; the same place where the row is another's to read
   */
  static int read(byte[] bytes, int from, int end, long line, CsvRow row) {
    row.begin(bytes, line);
    int start = from;
    for (int at = from; at < end; at += Long.BYTES) {
      long eight = (long) EIGHT.get(bytes, at);
      // Marked is what is not ASCII, and of that what does not come after the comma.
      long marked = (~((eight | TOP) - (',' + 1) * EACH) | eight) & TOP;
      for (; marked != 0; marked &= marked - 1) {
        int place = at + (Long.numberOfTrailingZeros(marked) >>> 3);
        byte found = bytes[place];
        if (found == ',') {
          cell(bytes, start, place, row);
          start = place + 1;
        } else if (found == '\n' || found == '\r') {
          int next = found == '\r' && bytes[place + 1] == '\n' ? place + 2 : place + 1;
          boolean another = place - from > CsvRow.MOST_CHARACTERS || (found == '\r' && next >= end);
          if (!another && place > from) {
            cell(bytes, start, place, row);
          }
          return another ? from : next;
        } else if (found == '"' || found <= 0) {
          return from;
        }
      }
    }
    return from;
  }

  private static void cell(byte[] bytes, int start, int end, CsvRow row) {
    if (!row.wants(row.width())) {
      row.pass();
    } else if (start == end || (bytes[start] > ' ' && bytes[end - 1] > ' ')) {
      row.take(start, end);
    } else {
      trimmed(bytes, start, end, row);
    }
  }

  private static void trimmed(byte[] bytes, int from, int to, CsvRow row) {
    int start = from;
    int end = to;
    while (start < end && bytes[start] <= ' ') {
      start++;
    }
    while (start < end && bytes[end - 1] <= ' ') {
      end--;
    }
    row.trim();
    row.take(start, end);
  }
}
