package io.muster.core.load;

/** Why a record was not accepted. */
public enum Reason {
  CSV_WIDTH("csv-width", "a row with more or fewer cells than the header"),
  CSV_QUOTE("csv-quote", "a quotation mark inside a cell that is not quoted"),
  MISSING_PERSON_ID("missing-person-id", "a row without a person's id"),
  CONFLICT("conflict", "rows for one person that disagree; none of them is used"),
  ORPHAN("orphan", "a record of somebody not among the people that were accepted"),
  BAD_DATE("bad-date", "not a date of the calendar written year-month-day, such as 2024-03-31"),
  DATE_RANGE("date-range", "a date before 1880 or after 2200, or a birth after the as-of date"),
  BAD_NUMBER("bad-number", "not a plain decimal number, such as 48 or -0.5"),
  BAD_TRUTH("bad-truth", "neither true, false, yes nor no"),
  UNKNOWN_CATEGORY("unknown-category", "not one of the words the column may hold"),
  UNKNOWN_CODE_SYSTEM(
      "unknown-code-system", "not the name of a code system, such as snomed or icd10"),
  DUPLICATE_PERSON("duplicate-person", "a row that repeats a person's row exactly");

  private final String code;
  private final String words;

  Reason(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** A stable word for the reason, such as {@code bad-date}. */
  public String code() {
    return code;
  }

  /** The reason as a person would say it. */
  public String words() {
    return words;
  }

  @Override
  public String toString() {
    return code;
  }
}
