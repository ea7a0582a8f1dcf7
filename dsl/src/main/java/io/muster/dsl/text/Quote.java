package io.muster.dsl.text;

import java.util.regex.Pattern;

/** Words of a text as a problem may repeat them: short, without long numbers, without characters that cannot be seen. */
public final class Quote {
  private static final int LONGEST = 40;
  /** Nine digits and more may be the number of a person, and so may ten as the NHS writes them. */
  private static final Pattern LONG_NUMBER =
      Pattern.compile("\\d{9,}|(?<!\\d)\\d{3}[ -]\\d{3}[ -]\\d{4}(?!\\d)");

  private Quote() {}

  /** The words between back-quotes. */
  public static String of(String words) {
    String harmless = harmless(words);
    int length = harmless.codePointCount(0, harmless.length());
    return "`"
        + (length <= LONGEST
            ? harmless
            : harmless.substring(0, harmless.offsetByCodePoints(0, LONGEST)) + "…")
        + "`";
  }

  /** The same number of characters, none of which says anything about a person or cannot be seen. */
  public static String harmless(String words) {
    int[] seen = words
        .codePoints()
        .map(
            character -> character == '\t' ? ' ' : SourceText.isOdd(character) ? 0xFFFD : character)
        .toArray();
    return LONG_NUMBER
        .matcher(new String(seen, 0, seen.length))
        .replaceAll(number -> "#".repeat(number.group().length()));
  }
}
