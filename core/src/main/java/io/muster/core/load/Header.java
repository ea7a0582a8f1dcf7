package io.muster.core.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The columns of one table, or of one section of it. Fields are asked for by name, by any thread; those never asked for are not kept from any row.
 *
 * <p>What a header holds is named in messages only after its key column was found: without one it may be a person's row.
 */
final class Header {
  private final String file;
  private final List<String> names;
  private final boolean[] used;
  private final boolean written;
  private boolean restKnown;

  private Header(String file, List<String> names, boolean[] used, boolean written) {
    this.file = file;
    this.names = List.copyOf(names);
    this.used = used;
    this.written = written;
  }

  static Header of(String file, CsvRow row, long line) {
    if (row.width() > CsvRow.MOST_FIELDS) {
      throw LoadException.of(
          "csv-limit",
          Place.of(file, line),
          "there are more than " + CsvRow.MOST_FIELDS + " columns",
          "See whether the file is what it should be");
    }
    List<String> names = new ArrayList<>();
    for (int field = 0; field < row.width(); field++) {
      names.add(row.text(field));
    }
    return new Header(file, names, new boolean[names.size()], true);
  }

  /** The columns of a table that has no text for a header. */
  static Header of(String file, List<String> names) {
    return new Header(file, names, new boolean[names.size()], false);
  }

  /** The same columns by their names in small letters. A field that is asked for here is asked for there too. */
  Header inSmallLetters() {
    List<String> small = names.stream().map(n -> n.toLowerCase(Locale.ROOT)).toList();
    return new Header(file, small, used, written);
  }

  String file() {
    return file;
  }

  int width() {
    return names.size();
  }

  List<String> names() {
    return names;
  }

  String name(int field) {
    return names.get(field);
  }

  /** The field of the column that tells whose a row is, under the first of these names there is. */
  int key(String... keys) {
    for (String key : keys) {
      OptionalInt field = field(key);
      if (field.isPresent()) {
        refuseRepeats();
        return field.getAsInt();
      }
    }
    if (!written) {
      throw LoadException.of(
          "no-column",
          Place.of(file),
          "there is no column " + keys[0],
          "Give it one; a query does so with: as " + keys[0]);
    }
    throw LoadException.of(
        "csv-header",
        Place.of(file, 1),
        "the header has no column " + keys[0],
        "The first line names the columns, and one of them is " + keys[0]);
  }

  /** The field of a column, if the file has it. */
  OptionalInt field(String name) {
    int field = names.indexOf(name);
    if (field < 0) {
      return OptionalInt.empty();
    }
    synchronized (used) {
      used[field] = true;
    }
    return OptionalInt.of(field);
  }

  /** Says that the columns not asked for are known and deliberately left alone, so that nobody need be told of them. */
  synchronized void leaveRest() {
    restKnown = true;
  }

  boolean[] used() {
    synchronized (used) {
      return used.clone();
    }
  }

  /** The columns nobody asked for or knows. */
  synchronized List<String> unused() {
    List<String> unused = new ArrayList<>();
    boolean[] asked = used();
    for (int field = 0; field < asked.length; field++) {
      if (!asked[field] && !restKnown) {
        unused.add(names.get(field));
      }
    }
    return unused;
  }

  private void refuseRepeats() {
    Map<String, Integer> seen = new HashMap<>();
    for (int field = 0; field < names.size(); field++) {
      Integer earlier = seen.putIfAbsent(names.get(field), field);
      if (earlier != null) {
        throw LoadException.of(
            written ? "csv-header" : "two-columns",
            new Place(file, written ? 1 : 0, names.get(field)),
            "columns " + (earlier + 1) + " and " + (field + 1) + " have the same name",
            "Remove one of them or give it another name");
      }
    }
  }
}
