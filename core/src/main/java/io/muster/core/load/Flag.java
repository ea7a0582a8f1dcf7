package io.muster.core.load;

/** What is odd about a record that was accepted all the same. */
public enum Flag {
  UNDATED("undated", "a record without a date"),
  AFTER_AS_OF("after-as-of", "dated after the day the data are complete to"),
  BEFORE_BIRTH("before-birth", "dated before the person's birth"),
  AFTER_DEATH("after-death", "dated after the person's death"),
  END_BEFORE_START("end-before-start", "ends before it starts"),
  DEATH_BEFORE_BIRTH("death-before-birth", "a death before the birth"),
  BIRTH_MONTH("birth-month", "a birth date that is only a month; taken as its 15th day"),
  BIRTH_YEAR("birth-year", "a birth date that is only a year; taken as its 1st of July"),
  PLACEHOLDER_DATE("placeholder-date", "dated 1900-01-01, which often stands for not known"),
  KEPT_AS_UNKNOWN("kept-as-unknown", "not one of the words the column may hold; kept as unknown"),
  SIMILAR_ID("similar-id", "an id that differs from another only by case or leading zeros"),
  PARTIAL_DATE("partial-date", "a date that is only a month or a year; left without a date"),
  ONLY_BOUND("only-bound", "a value only known to be less or more than a number; kept as a text"),
  VALUE_NOT_KEPT(
      "value-not-kept", "a value of a form that is not kept, such as a range or a ratio"),
  OTHER_CODES("other-codes", "a record with more codes than the one that is kept"),
  LOCAL_CODE("local-code", "a code of a system not known here; kept as a local one"),
  UNRESOLVED(
      "unresolved", "a medication named by a reference to what is not there; left without a code"),
  LEFT_MISSING("left-missing", "a word that stands for none of the column's; left missing");

  private final String code;
  private final String words;

  Flag(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** A stable word for the oddity, such as {@code after-death}. */
  public String code() {
    return code;
  }

  /** The oddity as a person would say it. */
  public String words() {
    return words;
  }

  @Override
  public String toString() {
    return code;
  }
}
