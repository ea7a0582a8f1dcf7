package io.muster.benchmarks.duckdb;

/** The order of the rows of DuckDB's tables. */
public enum Layout {
  /** By person and date, as the workload comes: rows of one person lie together. */
  BY_PERSON,
  /** By code or category, then person and date: whole blocks without a wanted code are passed over. */
  BY_CODE
}
