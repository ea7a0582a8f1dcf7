package io.muster.evaluation.journey;

import io.muster.core.schema.Value;
import java.util.List;

/** Questions that are asked of many people at a time. Safe for use by several threads. */
public interface Questions {
  /** The answers to each question, by the places of people, who are given in rising order. */
  List<List<Value>> of(int[] people);
}
