/** People's records as columns, questions about them as data, and engines that answer. */
module io.muster.core {
  requires com.fasterxml.jackson.databind;
  requires com.google.common;
  requires de.siegmar.fastcsv;
  requires transitive java.sql;
  requires java.xml; // for ucum, which has no module descriptor to ask for it
  requires static transitive org.jspecify;
  requires ucum;

  exports io.muster.core;
  exports io.muster.core.builder;
  exports io.muster.core.codes;
  exports io.muster.core.describe;
  exports io.muster.core.engine;
  exports io.muster.core.files;
  exports io.muster.core.json;
  exports io.muster.core.load;
  exports io.muster.core.load.report;
  exports io.muster.core.plan;
  exports io.muster.core.schema;
  exports io.muster.core.spelling;
  exports io.muster.core.store;
  exports io.muster.core.units;
}
