package io.muster.dsl.formatting;

import io.muster.dsl.reading.TextReader.ParsedText;
import java.util.NavigableMap;

/** The one canonical layout of a text. What it lays out once, it leaves as it is. */
public final class Formatter {
  private Formatter() {}

  /**
   * The text in its layout. It says what it said, with the same comments in the same places.
   *
   * @param text a text that was read without mistakes
   */
  public static String format(ParsedText text) {
    NavigableMap<Integer, Word> words = WordReader.read(text);
    Remarks end = words.lastEntry().getValue().remarks();
    return Page.write(RowReader.read(text.file().statement(), words), end);
  }
}
