package io.muster.benchmarks.muster;

/** How much of Muster's work is measured. */
public enum Work {
  /** Text and code lists to members. */
  WHOLE,
  /** Plan to members; the texts were compiled before. */
  PLANNED,
  /** Plan to members and all of the attrition table. */
  ATTRITION
}
