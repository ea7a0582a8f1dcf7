package io.muster.evaluation.measure;

/** How a target came out. */
public enum Verdict {
  /** The whole interval is on the right side of the bar. */
  MET("MET"),
  /** The share itself is on the right side of the bar, and chance alone could have put it there. */
  MET_ON_THE_POINT("MET ON THE POINT"),
  /** The share itself is on the wrong side of the bar, and chance alone could have put it there. */
  NOT_MET_ON_THE_POINT("NOT MET ON THE POINT"),
  /** The whole interval is on the wrong side of the bar. */
  NOT_MET("NOT MET"),
  /** The data cannot say. */
  NOT_MEASURABLE("NOT MEASURABLE");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
