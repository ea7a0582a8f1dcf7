package io.muster.benchmarks;

/** What Muster is held against. Where there are several ways of doing it, the better one counts, query by query. */
enum Rival {
  MUSTER("Muster"),
  BY_HAND("written by hand"),
  DUCKDB("DuckDB"),
  STREAMS("streams"),
  CQL("CQL");

  private final String words;

  Rival(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
