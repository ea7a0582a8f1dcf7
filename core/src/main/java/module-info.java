/** People's records as columns, questions about them as data, and engines that answer. */
module io.muster.core {
  requires com.google.common;
  requires static transitive org.jspecify;

  exports io.muster.core;
  exports io.muster.core.codes;
  exports io.muster.core.engine;
  exports io.muster.core.plan;
  exports io.muster.core.schema;
  exports io.muster.core.store;
}
