package io.muster.benchmarks.loading;

import io.muster.core.load.CsvFolder;
import io.muster.core.load.Load;
import io.muster.core.load.Loaded;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Who loads. */
public enum Loader {
  /** To a store that is validated, sorted and indexed, with the load report. */
  MUSTER {
    @Override
    public Result load(Path folder, int threads) {
      long start = System.nanoTime();
      Loaded loaded = Load.of(CsvFolder.at(folder)).withThreads(threads).load();
      long nanos = System.nanoTime() - start;
      return new Result(nanos, loaded.report().accepted(), loaded.store().bytes(), peak());
    }
  },
  /** {@code read_csv} to tables as it finds them: no checks, no order, no index. */
  DUCKDB {
    @Override
    public Result load(Path folder, int threads) throws SQLException, IOException {
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = connection.createStatement();
          DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.csv")) {
        statement.execute("SET threads = " + threads);
        // Rows may come in any order, which lets it read one file with several threads at full
        // speed.
        statement.execute("SET preserve_insertion_order = false");
        long start = System.nanoTime();
        for (Path file : files) {
          String table = file.getFileName().toString().replace(".csv", "");
          statement.execute("CREATE TABLE " + table + " AS SELECT * FROM read_csv('" + file + "')");
        }
        long nanos = System.nanoTime() - start;
        return new Result(
            nanos,
            number(statement, "SELECT sum(estimated_size)::BIGINT FROM duckdb_tables()"),
            number(statement, "SELECT sum(memory_usage_bytes)::BIGINT FROM duckdb_memory()"),
            peak());
      }
    }

    private static long number(Statement statement, String sql) throws SQLException {
      try (ResultSet number = statement.executeQuery(sql)) {
        number.next();
        return number.getLong(1);
      }
    }
  };

  /**
   * What a load took.
   *
   * @param rows people and records
   * @param bytes what was loaded takes in memory
   * @param peakBytes the most memory the process had, with Java itself; 0 where the system does not tell
   */
  public record Result(long nanos, long rows, long bytes, long peakBytes) {}

  /** Loads a folder of CSV files. */
  public abstract Result load(Path folder, int threads) throws SQLException, IOException;

  private static long peak() {
    try {
      return Files.readString(Path.of("/proc/self/status"))
          .lines()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }
}
