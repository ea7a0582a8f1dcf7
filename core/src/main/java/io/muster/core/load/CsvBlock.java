package io.muster.core.load;

import java.util.Locale;
import java.util.Optional;

/** The bytes of some whole rows of a CSV file. */
final class CsvBlock {
  /** What can be wrong with a file's bytes. */
  enum Fault {
    ENCODING(
        "encoding",
        "holds bytes that are not UTF-8 text, the first of them byte %,d",
        "Save the file as UTF-8 and load again"),
    OTHER_ENCODING(
        "encoding",
        "holds bytes that are not text in the encoding that is named, the first of them byte %,d",
        "Name the encoding it has, or save it as UTF-8"),
    MARKED(
        "encoding",
        "begins with the mark of UTF-8, and another encoding is named",
        "Name utf-8, or none"),
    GZIP(
        "gzip",
        "is cut short or damaged as a gzip file, after byte %,d of its text",
        "Copy or pack the file again"),
    GZIP_LIMIT(
        "gzip-limit",
        "unpacks to more than 250 times its size",
        "Unpack it and see whether it is what it should be"),
    ROW_LIMIT(
        "csv-limit",
        "has a row of more than 16 million bytes",
        "See whether the file is what it should be"),
    LINE_LIMIT(
        "json-line",
        "has a line of more than 16 million bytes",
        "See whether the file is what it should be"),
    FILE_LIMIT(
        "bundle-limit",
        "has more than 256 million bytes",
        "Write a bundle for each patient, or one resource a line and read them as NDJSON"),
    CHANGED("changed", "changed while it was read", "Load it again when nobody is writing to it"),
    UNREADABLE("unreadable", "cannot be read", "See that it exists and may be read");

    private final String code;
    private final String what;
    private final String remedy;

    Fault(String code, String what, String remedy) {
      this.code = code;
      this.what = what;
      this.remedy = remedy;
    }

    /**
     * The fault at a place.
     *
     * @param bytes how many bytes of the text come before
     */
    LoadException at(Place place, long bytes) {
      long at = this == ENCODING || this == OTHER_ENCODING ? bytes + 1 : bytes;
      return LoadException.of(
          code, place, "the file " + String.format(Locale.ROOT, what, at), remedy);
    }
  }

  /** Of text that is not plain so many bytes, more or less, are parsed at a time: whoever parses them begins anew each time. */
  private static final int PIECE = 1 << 14;

  private final int number;
  private final long before;
  private final byte[] bytes;
  private final int end;
  private final boolean last;
  private final Optional<Fault> fault;

  /**
   * The block of these bytes.
   *
   * @param number how many blocks of the file come before
   * @param before how many bytes of it come before, unpacked
   * @param bytes after whose end {@link CsvRow#PADDING} more are 0
   * @param last whether no block comes after
   * @param fault what comes after the bytes instead of more of them
   */
  CsvBlock(int number, long before, byte[] bytes, int end, boolean last, Optional<Fault> fault) {
    this.number = number;
    this.before = before;
    this.bytes = bytes;
    this.end = end;
    this.last = last;
    this.fault = fault;
  }

  int number() {
    return number;
  }

  byte[] bytes() {
    return bytes;
  }

  /** How many bytes of the file come before, unpacked. */
  long before() {
    return before;
  }

  /** Where the first row begins: after the byte order mark of the file. */
  int start() {
    return number == 0 && marked(bytes, end) ? 3 : 0;
  }

  /** Where the last row ends. */
  int end() {
    return end;
  }

  /** What comes after the end, if it is not more of the file. */
  Optional<Fault> fault() {
    return fault;
  }

  /** Whether a file that begins with these bytes begins with a byte order mark. */
  static boolean marked(byte[] bytes, int length) {
    return length >= 3
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf;
  }

  /** Whether the file ends with this block and not with a line end. */
  boolean endsWithinLine() {
    return last && end > start() && bytes[end - 1] != '\n' && bytes[end - 1] != '\r';
  }

  /** Some whole rows, from the one that begins at a place, as a text to parse; all that is left where no row ends. */
  CsvText piece(int from, CsvForm form) {
    int to = from;
    for (long size = PIECE; to <= from && from < end; size *= 2) {
      int most = (int) Math.min(end, from + size);
      to = most == end ? end : RowEnds.in(bytes, from, most, form.separator()).last();
    }
    return new CsvText(bytes, from, to, form, to == end ? fault : Optional.empty());
  }
}
