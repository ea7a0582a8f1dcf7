/** Invented patients and sample populations, assertions about them, and examples run as tests. */
module io.muster.testing {
  requires com.google.common;
  requires de.siegmar.fastcsv;
  requires transitive io.muster.core;
  requires io.muster.dsl;
  requires transitive io.muster.evaluation;
  requires static org.jspecify;
  requires static transitive org.junit.jupiter.api;

  exports io.muster.testing;
}
