/** The cohort language: text in, a plan or its problems out. */
module io.muster.dsl {
  requires io.muster.core;
  requires org.antlr.antlr4.runtime;
  requires static org.jspecify;
}
