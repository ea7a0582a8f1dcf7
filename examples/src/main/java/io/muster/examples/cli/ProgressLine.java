package io.muster.examples.cli;

import io.muster.core.load.LoadProgress;
import io.muster.examples.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * One line that says how far a long load has come, for a person who is watching; gone when the load is done. How much is left is told by
 * the sizes of the files: those read, and of the one being read as much as its records would be of files like those before it.
 */
final class ProgressLine implements LoadProgress, AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
  private static final double ENOUGH_TO_TELL = 0.05;

  private final Terminal terminal;
  private final LongSupplier nanoseconds;
  private final Map<String, Long> sizes;
  private final Set<String> seen = new LinkedHashSet<>();
  private final long begun;
  private String file = "";
  private long bytesBefore;
  private long recordsBefore;
  private long next;
  private int written;

  /** A line about the load of that folder. */
  ProgressLine(Terminal terminal, Path folder) {
    this(terminal, sizes(folder), System::nanoTime);
  }

  /**
   * A line about the load of files of these sizes.
   *
   * @param sizes in bytes, by the names of the files
   */
  ProgressLine(Terminal terminal, Map<String, Long> sizes, LongSupplier nanoseconds) {
    this.terminal = terminal;
    this.sizes = Map.copyOf(sizes);
    this.nanoseconds = nanoseconds;
    this.begun = nanoseconds.getAsLong();
    this.next = begun + PATIENCE;
  }

  private static Map<String, Long> sizes(Path folder) {
    Map<String, Long> sizes = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sizes.put(file.getFileName().toString(), Files.size(file));
      }
    } catch (IOException loadingWillTell) {
      sizes.clear();
    }
    return sizes;
  }

  @Override
  public void read(long records, String name) {
    if (seen.add(name)) {
      bytesBefore += sizes.getOrDefault(file, 0L);
      recordsBefore = records;
      file = name;
    }
    long now = nanoseconds.getAsLong();
    if (terminal.watched() && now - next >= 0) {
      next = now + PAUSE;
      write(line(records, (now - begun) / 1e9));
    }
  }

  private String line(long records, double seconds) {
    String line = "Reading " + file + ": " + Prose.count(records) + " records, "
        + Prose.count(Math.round(records / seconds)) + " a second";
    double share = share(records);
    return share < ENOUGH_TO_TELL ? line : line + ", " + left(seconds * (1 - share) / share);
  }

  /** About how much of all bytes was read. */
  private double share(long records) {
    long all = sizes.values().stream().mapToLong(Long::longValue).sum();
    long size = sizes.getOrDefault(file, 0L);
    double ofThis = recordsBefore == 0
        ? 0
        : Math.min((double) size, (double) bytesBefore / recordsBefore * (records - recordsBefore));
    return all == 0 ? 0 : (bytesBefore + ofThis) / all;
  }

  private static String left(double seconds) {
    return seconds < 90
        ? "about " + Math.max(1, Math.round(seconds)) + " s left"
        : "about " + Math.round(seconds / 60) + " min left";
  }

  @Override
  public void close() {
    if (written > 0) {
      write("");
      terminal.err().print("\r");
    }
  }

  private void write(String line) {
    String fitting = line.substring(0, Math.min(line.length(), terminal.columns() - 1));
    terminal.err().print("\r" + fitting + " ".repeat(Math.max(0, written - fitting.length())));
    terminal.err().flush();
    written = fitting.length();
  }
}
