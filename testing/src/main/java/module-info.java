/** Invented patients and sample populations, and examples run as tests. */
module io.muster.testing {
  requires io.muster.core;
  requires io.muster.dsl;
  requires io.muster.evaluation;
  requires static org.jspecify;
}
