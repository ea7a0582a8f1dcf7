package io.muster.core.files;

/** What a cohort file names a file for. */
public enum FileKind {
  CODE_LIST("code list", "codelist", "obesity.csv", 64 << 20),
  HIERARCHY("hierarchy of codes", "hierarchy", "snomed-hierarchy.csv", 64 << 20),
  COHORT("cohort file", "cohort", "shared.cohort", 4 * 400_000);

  private final String words;
  private final String code;
  private final String example;
  private final int mostBytes;

  FileKind(String words, String code, String example, int mostBytes) {
    this.words = words;
    this.code = code;
    this.example = example;
    this.mostBytes = mostBytes;
  }

  /** The kind as a sentence names it. */
  public String words() {
    return words;
  }

  /** The word that the codes of faults in such a file begin with. */
  public String code() {
    return code;
  }

  /** What such a file could be called. */
  public String example() {
    return example;
  }

  /** How the names of such files usually end. */
  String ending() {
    return example.substring(example.lastIndexOf('.'));
  }

  /** The most bytes such a file may have. */
  public int mostBytes() {
    return mostBytes;
  }
}
