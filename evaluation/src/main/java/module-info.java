/** An outreach plan and the records in, a report out. */
module io.muster.evaluation {
  requires com.fasterxml.jackson.databind;
  requires com.google.common;
  requires de.siegmar.fastcsv;
  requires ojalgo;
  requires org.apache.commons.statistics.distribution;
  requires transitive io.muster.core;
  requires static transitive org.jspecify;

  exports io.muster.evaluation;
  exports io.muster.evaluation.disclosure;
  exports io.muster.evaluation.effect;
  exports io.muster.evaluation.journey;
  exports io.muster.evaluation.measure;
  exports io.muster.evaluation.report;
  exports io.muster.evaluation.report.document;
  exports io.muster.evaluation.report.write;
  exports io.muster.evaluation.statistics;
}
