package io.muster.core.load.report;

import io.muster.core.schema.RecordKind;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import io.muster.core.store.SymbolColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The systems that records of a kind come from, each a line of the document: those without one, then those with the most records in the order of
 * their names, then all others in one line. A name that is somebody's id, as where columns of a file are mixed up, is not told.
 */
final class SystemNames {
  /** Where there are more, something is wrong with the column. */
  private static final int MOST = 8;

  private static final int LONGEST = 40;

  private final List<String> lines = new ArrayList<>();

  /** The line of each system by its number and one more. */
  private final int[] lineOf;

  private SystemNames(int systems) {
    this.lineOf = new int[systems + 1];
  }

  static SystemNames of(PatientStore store, RecordTable table) {
    SymbolColumn column = table.symbols(RecordKind.SYSTEM);
    int[] records = new int[column.dictionary().size() + 1];
    for (int row = 0; row < table.rows(); row++) {
      records[column.symbol(row) + 1]++;
    }
    SystemNames names = new SystemNames(column.dictionary().size());
    if (records[0] > 0) {
      names.lines.add("no system named");
    }
    names.name(store, column, records);
    return names;
  }

  private void name(PatientStore store, SymbolColumn column, int[] records) {
    List<Integer> named = IntStream.range(1, records.length)
        .filter(s -> records[s] > 0)
        .boxed()
        .sorted(Comparator.comparing(s -> -records[s]))
        .limit(MOST)
        .sorted()
        .toList();
    int first = lines.size();
    Arrays.fill(lineOf, 1, lineOf.length, first + named.size());
    for (int system : named) {
      lineOf[system] = lines.size();
      String name = column.dictionary().get(system - 1).toString();
      lines.add(store.person(name).isPresent() ? "a name that is not shown" : shown(name));
    }
    long others =
        IntStream.range(1, records.length).filter(s -> records[s] > 0).count() - named.size();
    if (others > 0) {
      lines.add(Words.count(others, "other system", "other systems"));
    }
  }

  private static String shown(String name) {
    String line = name.replaceAll("\\p{Cntrl}+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /** What they are called. */
  List<String> lines() {
    return lines;
  }

  /** The line of a system by its number in the column, {@link SymbolColumn#NONE} for none. */
  int line(int system) {
    return lineOf[system + 1];
  }
}
