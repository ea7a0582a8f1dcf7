package io.muster.core.load;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.store.PatientStore;
import io.muster.core.work.Patience;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A list that tells who opted out of the use of their records: they are on it, or all others are. Immutable.
 *
 * <p>A list is a CSV file, plain or {@code .gz}, whose column {@code id} or {@code patient_id} has an id a line, in the form the data have
 * it, or ids that Java has at hand. It is used whole or not at all: that it is not there, empty, unreadable or has a row that cannot be used is
 * the fault {@code optout-missing}, and never a list of nobody. A header without rows is one. Ids of nobody in the data are counted and have
 * no effect.
 */
public final class OptOuts {
  private static final String IDS = "id";
  private static final int BLOCK = 1 << 18;

  private final Table table;
  private final List<String> columns;
  private final boolean allowed;
  private final Optional<Pseudonyms> pseudonyms;

  private OptOuts(
      Table table, List<String> columns, boolean allowed, Optional<Pseudonyms> pseudonyms) {
    this.table = table;
    this.columns = columns;
    this.allowed = allowed;
    this.pseudonyms = pseudonyms;
  }

  /** Those opted out who are in this file. */
  public static OptOuts of(Path file) {
    return of(file, false);
  }

  /** Those opted out whose ids these are. */
  public static OptOuts of(Collection<String> ids) {
    return of(ids, false);
  }

  /** All opted out but those who are in this file, which allows the use of their records. */
  public static OptOuts allBut(Path file) {
    return of(file, true);
  }

  /** All opted out but those whose ids these are. */
  public static OptOuts allBut(Collection<String> ids) {
    return of(ids, true);
  }

  private static OptOuts of(Path file, boolean allowed) {
    String name = String.valueOf(file.getFileName());
    return of(name, block -> CsvFile.open(file, name, block), allowed, List.of(IDS, "patient_id"));
  }

  private static OptOuts of(Collection<String> ids, boolean allowed) {
    String name = "the ids from Java";
    List<String[]> rows = ids.stream().map(id -> new String[] {id}).toList();
    checkArgument(ids.stream().noneMatch(String::isBlank), "an id is not blank");
    return of(name, block -> new JavaTable(name, List.of(IDS), rows), allowed, List.of(IDS));
  }

  private static OptOuts of(
      String name, Table.Opener opener, boolean allowed, List<String> columns) {
    Section ids = Section.people(IDS, header -> List.of());
    Table table = new Table(name, List.of(ids), opener, true);
    return new OptOuts(table, columns, allowed, Optional.empty());
  }

  /** The same list, whose file has the ids in a column of another name. */
  public OptOuts inColumn(String name) {
    return new OptOuts(table, List.of(name), allowed, pseudonyms);
  }

  /**
   * The same list, of people whom a store knows by their pseudonyms. A {@link Load} that is pseudonymised does that by itself; a store that was
   * saved needs it.
   */
  public OptOuts pseudonymised(Pseudonyms names) {
    return new OptOuts(table, columns, allowed, Optional.of(names));
  }

  /**
   * Marks those in a store who opted out, as a {@link Load} does that has this list.
   *
   * @throws LoadException if the list cannot be used, or the store's schema has no attribute {@code opt_out}
   */
  public OptedOut in(PatientStore store) {
    return read(Patience.endless()).in(store);
  }

  /** Reads the list. */
  OptOutIds read(Patience patience) {
    OptOutIds ids = new OptOutIds(table.name(), allowed, pseudonyms);
    try (OpenTable open = table.open(BLOCK)) {
      ids.read(open, open.headers().get(0).key(columns.toArray(String[]::new)), patience);
      return ids;
    } catch (LoadException e) {
      throw unusable(e);
    }
  }

  private LoadException unusable(LoadException e) {
    String list = "the list of those who " + (allowed ? "are allowed" : "opted out");
    String code = "optout-missing";
    return switch (e.code()) {
      case "csv-empty" ->
        LoadException.of(
            code,
            e.place(),
            list + " is empty",
            "A list of nobody has a first line all the same, which names its column "
                + columns.get(0));
      case "unreadable" ->
        LoadException.of(
            code,
            e.place(),
            list + " is not there or cannot be read",
            "Without it nobody's choice is known; see that it is there and may be read");
      default -> e.as(code);
    };
  }

  /** The list as a table, for an estimate of what it takes. */
  Table table() {
    return table;
  }

  /** The name of the list and nobody's id. */
  @Override
  public String toString() {
    return (allowed ? "all but those in " : "those in ") + table.name();
  }
}
