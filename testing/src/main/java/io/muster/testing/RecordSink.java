package io.muster.testing;

import java.io.Closeable;
import java.io.IOException;

/** Where invented people go, one after another. */
interface RecordSink extends Closeable {
  /** Takes a person and all their records. */
  void accept(Chart chart) throws IOException;
}
