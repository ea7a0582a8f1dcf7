package io.muster.core.load;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much memory a load takes at its most, as far as the sizes of the files and the first rows of each tell. A file that cannot be used
 * counts nothing: the load will say why.
 */
final class MemoryNeed {
  /** A person while the people are read: an id, the values of a row, and where it stands. */
  private static final int PERSON = 400;

  /** While a store is put together, rows are there as they came and as they will stay. */
  private static final int TIMES = 2;

  private final FolderFiles files;
  private final LoadTerms terms;

  MemoryNeed(FolderFiles files, LoadTerms terms) {
    this.files = files;
    this.terms = terms;
  }

  /** In bytes. */
  long of(Schema schema, FileLayout people, Function<RecordKind, Optional<FileLayout>> records) {
    long need = rows(people, PERSON);
    for (RecordKind kind : schema.kinds()) {
      need += records.apply(kind).map(layout -> rows(layout, 1)).orElse(0L);
    }
    return need;
  }

  /**
   * Sees that the load may take what it needs.
   *
   * @throws LoadException if it may not
   */
  void check(Schema schema, FileLayout people, Function<RecordKind, Optional<FileLayout>> records) {
    long need = of(schema, people, records);
    if (need > terms.memory()) {
      throw LoadException.of(
          "memory-limit",
          files.place(),
          "the load would take about " + megabytes(need) + " of memory and may take "
              + megabytes(terms.memory()),
          "Give Java more memory with -Xmx, allow the load more, or leave columns or people out");
    }
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,d MB", (bytes + (1 << 20) - 1) >> 20);
  }

  private long rows(FileLayout layout, int beside) {
    try {
      Optional<String> file = files.csv(layout.name());
      return file.isPresent() ? rows(file.get(), layout, beside) : 0;
    } catch (LoadException | IOException e) {
      return 0;
    }
  }

  private long rows(String file, FileLayout layout, int beside) throws IOException {
    try (CsvFile csv = CsvFile.open(files.path(file), file, terms.block())) {
      csv.header().key(layout.key());
      List<CellReader> cells = layout.columns().in(csv.header());
      int row = beside + TIMES * cells.stream().mapToInt(c -> bytes(c.column())).sum();
      CsvRows first = csv.next().orElseThrow();
      long rows = 0;
      while (first.next()) {
        rows++;
      }
      double times = Files.size(files.path(file)) / (double) Math.max(1, csv.taken());
      return (long) (rows * Math.max(1, times) * row);
    }
  }

  /** What a cell of a column takes; most columns are narrower still. */
  private static int bytes(Column column) {
    return switch (column.type()) {
      case DATE, CODE -> 2;
      case NUMBER -> 4;
      case TRUTH -> 1;
      case TEXT -> column.closed() ? 1 : 4;
    };
  }
}
