package io.muster.core.load;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How a CSV file is written.
 *
 * @param separator what stands between its cells; an ASCII character, neither a quotation mark nor a line end
 * @param encoding one in which the bytes of ASCII stand for ASCII and for nothing else
 */
record CsvForm(char separator, Charset encoding) {
  /** Commas between cells, and UTF-8. */
  static final CsvForm USUAL = new CsvForm(',', StandardCharsets.UTF_8);

  /** Whether rows of it without quotation marks can be read straight from their bytes. */
  boolean plain() {
    return separator == ',';
  }

  boolean otherThanUtf8() {
    return !encoding.equals(StandardCharsets.UTF_8);
  }

  /** What is wrong with bytes that are no text of it. */
  CsvBlock.Fault noText() {
    return otherThanUtf8() ? CsvBlock.Fault.OTHER_ENCODING : CsvBlock.Fault.ENCODING;
  }

  /** The separator as a person calls it. */
  String separatorName() {
    return switch (separator) {
      case ',' -> "a comma";
      case ';' -> "a semicolon";
      case '\t' -> "a tab";
      default -> "a " + separator;
    };
  }
}
