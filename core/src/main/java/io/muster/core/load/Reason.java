package io.muster.core.load;

/** Why a record was not accepted. */
public enum Reason {
  CSV_WIDTH("csv-width", "a row with more or fewer cells than the header"),
  CSV_QUOTE("csv-quote", "a quotation mark inside a cell that is not quoted"),
  MISSING_PERSON_ID("missing-person-id", "a row without a person's id"),
  CONFLICT("conflict", "rows for one person that disagree; none of them is used"),
  ORPHAN("orphan", "a record of somebody not among the people that were accepted"),
  BAD_DATE(
      "bad-date", "not a date of the calendar, written as dates are there, such as 2024-03-31"),
  DATE_RANGE("date-range", "a date before 1880 or after 2200, or a birth after the as-of date"),
  BAD_NUMBER("bad-number", "not a plain decimal number, such as 48 or -0.5"),
  BAD_TRUTH("bad-truth", "neither true, false, yes nor no"),
  UNKNOWN_CATEGORY("unknown-category", "not one of the words the column may hold"),
  UNKNOWN_CODE_SYSTEM(
      "unknown-code-system", "not the name of a code system, such as snomed or icd10"),
  BAD_CONCEPT("bad-concept", "not a concept id, which is a whole number"),
  DUPLICATE_PERSON("duplicate-person", "a row that repeats a person's row exactly"),
  ENCODING("encoding", "a line with bytes that are not UTF-8 text"),
  BAD_JSON("bad-json", "a line that is no JSON object"),
  JSON_TRUNCATED("json-truncated", "a JSON object that is cut short"),
  JSON_TRAILING("json-trailing", "a line with more behind its JSON object"),
  JSON_DUPLICATE("json-duplicate", "a JSON object that says something twice"),
  JSON_TYPE(
      "json-type", "text where a number should be, a list where one thing should, or the like"),
  UNKNOWN_RESOURCE("unknown-resource", "a resource that does not name a type of FHIR R4"),
  MODIFIED("modified", "a resource with an extension that may turn its meaning round"),
  UNDATED_DEATH(
      "undated-death", "a person said to be dead, who without the day would count as alive"),
  UNUSED_RESOURCE("unused-resource", "a resource of a type no use is made of"),
  NOT_WANTED("not-wanted", "a row that no part of the mapping takes"),
  ENTERED_IN_ERROR("entered-in-error", "entered by mistake, as its status says"),
  NOT_DONE("not-done", "cancelled, declined or not done, as its status says"),
  NOT_YET("not-yet", "planned, proposed or not begun, as its status says"),
  NOT_CONFIRMED("not-confirmed", "a diagnosis only suspected or ruled out, as its status says"),
  NOT_A_REFERRAL("not-a-referral", "a request for a test, which is no referral"),
  NOT_A_PERSON("not-a-person", "about something that is no patient, such as a group or a device");

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
