/** An outreach plan and the records in, a report out. */
module io.muster.evaluation {
  requires io.muster.core;
  requires org.apache.commons.statistics.distribution;
  requires static org.jspecify;
}
