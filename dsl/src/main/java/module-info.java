/** The cohort language: text in, a plan or its problems out. */
module io.muster.dsl {
  requires com.google.common;
  requires transitive io.muster.core;
  requires org.antlr.antlr4.runtime;
  requires static transitive org.jspecify;

  exports io.muster.dsl;
  exports io.muster.dsl.problem;
  exports io.muster.dsl.syntax;
}
