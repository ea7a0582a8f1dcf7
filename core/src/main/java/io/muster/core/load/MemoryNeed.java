package io.muster.core.load;

import io.muster.core.schema.Column;
import io.muster.core.work.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How much memory a load takes at its most, as far as the sizes of the tables and the first rows of each tell. A table that cannot be used
 * counts nothing: the load will say why.
 */
final class MemoryNeed {
  /** A person while the people are read: an id, the values of a row, and where it stands. */
  private static final int PERSON = 400;

  /** An id and where to find it. */
  private static final int ID = 80;

  /** While a store is put together, rows are there as they came and as they will stay. */
  private static final int TIMES = 2;

  private final LoadTerms terms;
  private final Patience patience;
  private long need;

  MemoryNeed(LoadTerms terms, Patience patience) {
    this.terms = terms;
    this.patience = patience;
  }

  /** Counts a table of people in. */
  void people(Table table) {
    need += rows(table, PERSON);
  }

  /** Counts a list of ids in. */
  void ids(Table list) {
    need += rows(list, ID);
  }

  /** Counts a table of records in. */
  void records(Table table) {
    need += rows(table, 1);
  }

  /**
   * Sees that the load may take what it needs.
   *
   * @throws LoadException if it may not
   */
  void check(Place load) {
    if (need > terms.memory()) {
      throw LoadException.of(
          "memory-limit",
          load,
          "the load would take about " + megabytes(need) + " of memory and may take "
              + megabytes(terms.memory()),
          "Give Java more memory with -Xmx, allow the load more, or leave columns or people out");
    }
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,d MB", (bytes + (1 << 20) - 1) >> 20);
  }

  private long rows(Table table, int beside) {
    if (!table.measured()) {
      return 0;
    }
    patience.check();
    try (OpenTable open = table.open(terms.block())) {
      List<Integer> widths = new ArrayList<>();
      for (int section = 0; section < table.sections().size(); section++) {
        widths.add(
            beside + TIMES * width(table.sections().get(section), open.headers().get(section)));
      }
      Optional<TableRows> first = open.next();
      long bytes = 0;
      while (first.isPresent() && first.get().next()) {
        bytes += widths.get(first.get().section());
      }
      return (long) (bytes * open.times());
    } catch (LoadException e) {
      return 0;
    }
  }

  private static int width(Section section, Header header) {
    return section.readers(header, Optional.empty()).stream()
        .mapToInt(c -> bytes(c.column()))
        .sum();
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
