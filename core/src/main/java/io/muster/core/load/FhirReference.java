package io.muster.core.load;

/**
 * References as FHIR writes them: {@code Patient/42}, {@code https://server/fhir/Patient/42/_history/3}, {@code urn:uuid:…}, which does not
 * say to what, and {@code #within}, which is to something that is nowhere else.
 */
final class FhirReference {
  private static final String VERSION = "/_history/";

  private FhirReference() {}

  /** Leaves only the id of a reference. */
  static void keepId(FhirTexts texts, int row, int slot) {
    int end = end(texts, row, slot);
    int from = partStart(texts, row, slot, end);
    texts.cut(row, slot, from, end - from);
  }

  /** Leaves only the type of a reference, which is nothing where it does not say. */
  static void keepType(FhirTexts texts, int row, int slot) {
    int id = partStart(texts, row, slot, end(texts, row, slot));
    boolean said = id > 1 && texts.characters()[texts.start(row, slot) + id - 1] == '/';
    int end = said ? id - 1 : 0;
    int from = partStart(texts, row, slot, end);
    texts.cut(row, slot, from, end - from);
  }

  /** Whether a reference is to a resource of a type. */
  static boolean to(String type, FhirTexts texts, int row, int slot) {
    int id = partStart(texts, row, slot, end(texts, row, slot));
    int from = id - 1 - type.length();
    int start = texts.start(row, slot);
    char[] text = texts.characters();
    return from >= 0
        && text[start + id - 1] == '/'
        && is(text, start + from, type)
        && (from == 0 || text[start + from - 1] == '/');
  }

  /** Whether a reference does not say to what it is. */
  static boolean unsaid(FhirTexts texts, int row, int slot) {
    return texts.length(row, slot) > 4 && is(texts.characters(), texts.start(row, slot), "urn:");
  }

  private static int end(FhirTexts texts, int row, int slot) {
    int start = texts.start(row, slot);
    int length = texts.length(row, slot);
    for (int at = length - VERSION.length(); at > 0; at--) {
      if (is(texts.characters(), start + at, VERSION)) {
        return at;
      }
    }
    return length;
  }

  /** Where the last part before an end begins: after a slash or colon. */
  private static int partStart(FhirTexts texts, int row, int slot, int end) {
    char[] text = texts.characters();
    int start = texts.start(row, slot);
    int at = end;
    while (at > 0 && text[start + at - 1] != '/' && text[start + at - 1] != ':') {
      at--;
    }
    return at;
  }

  private static boolean is(char[] text, int from, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (text[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
