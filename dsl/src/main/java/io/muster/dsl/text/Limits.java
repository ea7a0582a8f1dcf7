package io.muster.dsl.text;

/**
 * How much text is read before it is refused, so that no text can stop the reader.
 *
 * @param characters in a file
 * @param words in a file, signs counted too
 * @param depth of brackets, {@code not} and minus signs within one another
 * @param listLength in one list
 * @param textLength in one text in quotes
 * @param nameLength in one name
 * @param problems reported before the rest is left unsaid
 */
public record Limits(
    int characters,
    int words,
    int depth,
    int listLength,
    int textLength,
    int nameLength,
    int problems) {
  private static final Limits STANDARD = new Limits(400_000, 60_000, 100, 10_000, 2_000, 100, 20);

  public Limits {
    if (Math.min(Math.min(characters, words), Math.min(depth, listLength)) < 1
        || Math.min(Math.min(textLength, nameLength), problems) < 1) {
      throw new IllegalArgumentException("a limit is at least 1");
    }
  }

  /** Enough for any cohort written by people, and safe on a stack of 256 kB. */
  public static Limits standard() {
    return STANDARD;
  }
}
