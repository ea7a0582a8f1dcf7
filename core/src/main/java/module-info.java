/** People's records as columns, questions about them as data, and engines that answer. */
module io.muster.core {
  requires com.fasterxml.jackson.databind;
  requires com.google.common;
  requires de.siegmar.fastcsv;
  requires static transitive org.jspecify;

  exports io.muster.core;
  exports io.muster.core.codes;
  exports io.muster.core.engine;
  exports io.muster.core.load;
  exports io.muster.core.plan;
  exports io.muster.core.schema;
  exports io.muster.core.store;
}
