package io.muster.core.load;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The row of a CSV file that was read last: its wanted cells in UTF-8, without the blanks around them. Cells that are not wanted, such as
 * names and addresses, are passed over and never looked at. One row object serves a whole block.
 */
final class CsvRow {
  /** A wider header is refused; cells of a row beyond it are counted only. */
  static final int MOST_FIELDS = 4096;

  /** The most characters a cell may have; so a quote that never closes cannot swallow the rest of a file. */
  static final int MOST_CHARACTERS = 1 << 20;

  /** The most bytes a row may have. */
  static final int MOST_BYTES = 16_000_000;

  /** So many bytes follow those of the last cell in the array they stand in, whatever they are. */
  static final int PADDING = Long.BYTES;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] text = new byte[PADDING];
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private boolean[] wanted = new boolean[0];
  private boolean all = true;
  private int width;
  private long line;
  private boolean strayQuote;
  private boolean tooLong;
  private long trimmed;
  private int trimmedHere;

  /** The bytes of cells that are written here, since they stand nowhere else. */
  private byte[] own = new byte[1024];

  private int used;

  /** From the next row on, keeps only these fields. */
  void keepOnly(boolean[] fields) {
    wanted = fields.clone();
    all = false;
    trimmed = 0;
  }

  /** Begins a row whose cells stand in an array, to be taken one after the other. */
  void begin(byte[] bytes, long beginning) {
    text = bytes;
    line = beginning;
    width = 0;
    strayQuote = false;
    tooLong = false;
    trimmedHere = 0;
  }

  /** Makes it a row of so many empty cells, for a source that writes them itself. */
  void clear(int cells) {
    begin(own, 0);
    used = 0;
    width = cells;
    makeRoom(cells);
    Arrays.fill(starts, 0, cells, 0);
    Arrays.fill(ends, 0, cells, 0);
  }

  /** Begins a row whose cells are yet to be written, and whose line is known. */
  void begin(long beginning) {
    clear(0);
    line = beginning;
  }

  /** Writes a cell of a row that was cleared, in any order and each once. */
  void put(int field, char[] characters, int from, int length) {
    width = Math.max(width, field + 1);
    tooLong |= length > MOST_CHARACTERS;
    if (tooLong || !wants(field)) {
      return;
    }
    int start = from;
    int end = from + length;
    while (start < end && blank(characters[start])) {
      start++;
    }
    while (start < end && blank(characters[end - 1])) {
      end--;
    }
    if (end - start < length) {
      trim();
    }
    makeRoom(field + 1);
    starts[field] = used;
    write(characters, start, end);
    ends[field] = used;
  }

  /** Writes characters in UTF-8; most are ASCII and need no string for that. */
  private void write(char[] characters, int start, int end) {
    if (used + end - start + PADDING > own.length) {
      own = Arrays.copyOf(own, 2 * (used + end - start) + PADDING);
      text = own;
    }
    int at = start;
    while (at < end && characters[at] < 0x80) {
      own[used++] = (byte) characters[at++];
    }
    if (at == end) {
      return;
    }
    byte[] rest = new String(characters, at, end - at).getBytes(StandardCharsets.UTF_8);
    if (used + rest.length + PADDING > own.length) {
      own = Arrays.copyOf(own, 2 * (used + rest.length) + PADDING);
      text = own;
    }
    System.arraycopy(rest, 0, own, used, rest.length);
    used += rest.length;
  }

  /** Blanks of every kind, the no-break space among them. */
  private static boolean blank(char c) {
    return c <= ' ' || (c >= '\u0080' && (Character.isSpaceChar(c) || c == '\ufeff'));
  }

  /** A text without the blanks around it, which a cell has none of. */
  static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && blank(text.charAt(start))) {
      start++;
    }
    while (start < end && blank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private void makeRoom(int cells) {
    if (cells > starts.length) {
      starts = Arrays.copyOf(starts, 2 * cells);
      ends = Arrays.copyOf(ends, 2 * cells);
    }
  }

  /** Forgets what was read of a row, which is read anew by another. */
  void forget() {
    trimmed -= trimmedHere;
    trimmedHere = 0;
  }

  boolean wants(int field) {
    return all ? field < MOST_FIELDS : field < wanted.length && wanted[field];
  }

  /** Notes that there is another cell. */
  void pass() {
    width++;
  }

  /** Takes the next cell, without blanks around it. */
  void take(int start, int end) {
    int field = width++;
    makeRoom(width);
    starts[field] = start;
    ends[field] = end;
  }

  /** Notes that a wanted cell had blanks around it. */
  void trim() {
    trimmed++;
    trimmedHere++;
  }

  /** Notes that a wanted cell that is not quoted has a quotation mark in it. */
  void stray() {
    strayQuote = true;
  }

  /** Whether a cell that was written has more characters than it may; the others of the row are not kept then. */
  boolean tooLong() {
    return tooLong;
  }

  /** The line of the block the row begins in. */
  long line() {
    return line;
  }

  /** How many cells the row has; a blank one has none. */
  int width() {
    return width;
  }

  /** Whether a wanted cell that is not quoted has a quotation mark in it. */
  boolean strayQuote() {
    return strayQuote;
  }

  /** How many wanted cells had blanks around them, in all rows so far. */
  long trimmed() {
    return trimmed;
  }

  /** Makes a cell an empty one. */
  void drop(int field) {
    ends[field] = starts[field];
  }

  boolean empty(int field) {
    return starts[field] == ends[field];
  }

  /** In bytes. */
  int length(int field) {
    return ends[field] - starts[field];
  }

  byte byteAt(int field, int index) {
    return text[starts[field] + index];
  }

  /** Eight bytes from one on, the first the lowest; those after the cell's end are anything. */
  long eightAt(int field, int index) {
    return (long) EIGHT.get(text, starts[field] + index);
  }

  /** A hash of the cell's text, made eight bytes at a time; the last eight may overlap those before. */
  int hash(int field) {
    int start = starts[field];
    int length = ends[field] - start;
    int tail = length - Long.BYTES;
    long hash = length;
    for (int i = 0; i < tail; i += Long.BYTES) {
      hash = mixed(hash ^ (long) EIGHT.get(text, start + i));
    }
    long last = tail >= 0
        ? (long) EIGHT.get(text, start + tail)
        : (long) EIGHT.get(text, start) & ((1L << (Byte.SIZE * length)) - 1);
    return (int) (mixed(hash ^ last) >>> Integer.SIZE);
  }

  private static long mixed(long hash) {
    return (hash ^ (hash >>> Integer.SIZE)) * 0x9E37_79B9_7F4A_7C15L;
  }

  /** Whether the cell holds the bytes from one to before another, after which there are eight more. */
  boolean is(int field, byte[] bytes, int from, int to) {
    int start = starts[field];
    int length = to - from;
    if (ends[field] - start != length) {
      return false;
    }
    int at = 0;
    for (; at + Long.BYTES <= length; at += Long.BYTES) {
      if ((long) EIGHT.get(text, start + at) != (long) EIGHT.get(bytes, from + at)) {
        return false;
      }
    }
    long differs = (long) EIGHT.get(text, start + at) ^ (long) EIGHT.get(bytes, from + at);
    return (differs & ((1L << (Byte.SIZE * (length - at))) - 1)) == 0;
  }

  /** Writes the cell's text to a place among bytes. */
  void copy(int field, byte[] bytes, int at) {
    System.arraycopy(text, starts[field], bytes, at, length(field));
  }

  String text(int field) {
    return new String(text, starts[field], length(field), StandardCharsets.UTF_8);
  }

  /** Says nothing of what the cells hold. */
  @Override
  public String toString() {
    return "line " + line;
  }
}
