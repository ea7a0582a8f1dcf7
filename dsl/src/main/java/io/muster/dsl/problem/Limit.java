package io.muster.dsl.problem;

/** Something of which a cohort text may have only so much, so that no text can stop its reader. */
public enum Limit {
  /** Characters of a file and all that it uses. */
  CHARACTERS(400_000),
  /** Words of a file and all that it uses, signs counted too. */
  WORDS(60_000),
  /** Other files that a file uses, those among them that others use. */
  FILES(50),
  /** Brackets, {@code not} and minus signs within one another. */
  DEPTH(100),
  /** Parts of one list. */
  LIST_LENGTH(10_000),
  /** Codes, numbers, dates and texts of a file and all that it uses. */
  LITERALS(25_000),
  /** Characters of one text in quotes. */
  TEXT_LENGTH(2_000),
  /** Characters of one name. */
  NAME_LENGTH(100),
  /** Mistakes told before the rest is left unsaid. */
  PROBLEMS(20);

  private final int standard;

  Limit(int standard) {
    this.standard = standard;
  }

  /** What is enough for any cohort written by people, and safe on a stack of 256 kB. */
  public int standard() {
    return standard;
  }
}
