package io.muster.core.load;

/** What no resource has, unless it is made to do harm: a file with more of it is refused as a whole. */
enum FhirLimit {
  DEPTH("json-depth", "objects and lists more than 100 deep within each other"),
  NUMBER("json-number", "a number of more than 1,000 characters or an exponent of more than 4"),
  FIELDS("json-fields", "a resource of more than 500,000 names and values"),
  NAME("json-name", "a name of more than 1,000 characters"),
  TEXT("json-text", "a text of more than 1,048,576 characters");

  /** How deep objects and lists may stand within each other. */
  static final int MOST_DEPTH = 100;

  static final int MOST_NUMBER = 1_000;
  static final int MOST_EXPONENT = 4;
  static final int MOST_FIELDS = 500_000;
  static final int MOST_NAME = 1_000;
  static final int MOST_TEXT = CsvRow.MOST_CHARACTERS;
  static final int MOST_BYTES = 16_000_000;

  final String code;
  final String what;

  FhirLimit(String code, String what) {
    this.code = code;
    this.what = what;
  }

  /** A file that goes beyond it at a place. */
  LoadException at(Place place) {
    return LoadException.of(
        code, place, "here is " + what, "See whether the file is what it should be");
  }
}
