package io.muster.core.load;

import java.math.BigDecimal;

/** Numbers of JSON, of which those with an exponent are written out, since a cell is a plain decimal number. */
final class FhirNumber {
  private static final int MOST_WRITTEN_OUT = 300;

  private FhirNumber() {}

  /**
   * Writes a number out. One too great or small to be written out in 300 digits stays as it is, which no cell takes for a number.
   *
   * @throws FhirLimitReached if its exponent is longer than any number's is
   */
  static void plain(FhirTexts texts, int row, int slot) {
    int length = texts.length(row, slot);
    int exponent = exponent(texts.characters(), texts.start(row, slot), length);
    if (exponent < 0) {
      return;
    }
    if (length - exponent - 1 > FhirLimit.MOST_EXPONENT) {
      throw new FhirLimitReached(FhirLimit.NUMBER);
    }
    BigDecimal number = new BigDecimal(texts.text(row, slot));
    if (Math.abs((long) number.scale()) + number.precision() <= MOST_WRITTEN_OUT) {
      texts.put(row, slot, number.toPlainString());
    }
  }

  /** Where the exponent's letter stands; negative where there is none. */
  private static int exponent(char[] text, int start, int length) {
    for (int i = 0; i < length; i++) {
      if (text[start + i] == 'e' || text[start + i] == 'E') {
        return i;
      }
    }
    return -1;
  }
}
