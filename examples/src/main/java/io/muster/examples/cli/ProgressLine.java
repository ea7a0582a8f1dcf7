package io.muster.examples.cli;

import io.muster.core.load.LoadProgress;
import io.muster.examples.Prose;
import java.util.concurrent.TimeUnit;

/** One line that says how far a long load has come, for a person who is watching; gone when the load is done. */
final class ProgressLine implements LoadProgress, AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

  private final Terminal terminal;
  private long next = System.nanoTime() + PATIENCE;
  private int written;

  ProgressLine(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void read(long records, String file) {
    if (terminal.watched() && System.nanoTime() - next >= 0) {
      next = System.nanoTime() + PAUSE;
      write("Reading " + file + ": " + Prose.count(records) + " records so far");
    }
  }

  @Override
  public void close() {
    if (written > 0) {
      write("");
      terminal.err().print("\r");
    }
  }

  private void write(String line) {
    terminal.err().print("\r" + line + " ".repeat(Math.max(0, written - line.length())));
    terminal.err().flush();
    written = line.length();
  }
}
