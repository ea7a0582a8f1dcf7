package io.muster.core.engine;

import io.muster.core.schema.Value;
import java.util.List;

/** Reads what a cohort shows of people, who are given in rising order. Safe for use by several threads. */
interface ShownReader {
  /** Their index dates, as days since 1970-01-01, or {@link io.muster.core.store.RecordTable#NO_DAY}. */
  int[] index(int[] people);

  /** The columns of people who have an index date, each by their places. */
  List<List<Value>> shown(int[] people);
}
