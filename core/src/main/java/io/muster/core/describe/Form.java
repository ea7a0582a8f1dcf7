package io.muster.core.describe;

/** How a thing stands within a longer phrase, so that nobody can read it together with what comes after. */
enum Form {
  /** By itself: it is short, or it closes with a bracket of its own. */
  SHORT,
  /** In brackets as a part; as the subject of a sentence by itself. */
  PHRASE,
  /** In brackets as a part; as the subject of a sentence it ends with a comma, having one before. */
  LONG,
  /** In brackets wherever something comes after. */
  BRACKETS;

  /** The form of a phrase with no brackets round it. */
  static Form of(String words) {
    int depth = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      depth += c == '(' ? 1 : 0;
      depth -= c == ')' ? 1 : 0;
      if (c == ',' && depth == 0) {
        return LONG;
      }
    }
    return PHRASE;
  }

  String subject(String words) {
    return switch (this) {
      case SHORT, PHRASE -> words;
      case LONG -> words + ",";
      case BRACKETS -> "(" + words + ")";
    };
  }

  String part(String words) {
    return this == SHORT ? words : "(" + words + ")";
  }
}
