package io.muster.core.load;

import com.google.common.collect.Sets;
import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import io.muster.core.work.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Reads the people of all sources, and then puts together what their tables say of each. Rows of one person in one table that agree count
 * once, and between tables each fills in what the others lack; where rows do not agree none of them is used, so that the order of the rows
 * and tables decides nothing.
 */
final class PeopleReader {
  /** Once in so many people it is asked whether to go on. */
  private static final int STRIDE = 4_096;

  private final List<Column> attributes;
  private final Patience patience;
  private final TextIndex ids = new TextIndex();

  /** Of each person what the last table says that knows them, and behind it what those before say. */
  private final List<Candidate> candidates = new ArrayList<>();

  private int matched;

  PeopleReader(List<Column> attributes, Patience patience) {
    this.attributes = attributes;
    this.patience = patience;
  }

  /** Reads the rows of a table. */
  void read(OpenTable open, PeopleTable table) {
    String file = "";
    long linesBefore = 0;
    for (Optional<TableRows> next = open.next(); next.isPresent(); next = open.next()) {
      patience.check();
      TableRows rows = next.get();
      linesBefore = rows.file().equals(file) ? linesBefore : 0;
      file = rows.file();
      while (rows.nextBelow(linesBefore)) {
        Place place = Place.of(file, linesBefore + rows.line());
        if (table.usable(rows, place)) {
          collect(rows.row(), place, table);
        }
      }
      table.tally().end(rows);
      linesBefore += rows.lines();
    }
  }

  private void collect(CsvRow row, Place place, PeopleTable table) {
    List<Value> values = table.values();
    int person = ids.add(row, table.key());
    if (person == candidates.size()) {
      candidates.add(new Candidate(table, values, table.oddities(place), Optional.empty()));
    } else if (!candidates.get(person).table().equals(table)) {
      Optional<Candidate> before = Optional.of(candidates.get(person));
      candidates.set(person, new Candidate(table, values, table.oddities(place), before));
    }
    candidates.get(person).add(values, place);
  }

  /**
   * Puts together what was read, once all of it is, and adds those people to a store of whom nothing disagrees.
   *
   * @param names what the store calls somebody, by their id
   */
  People settle(PatientStore.Builder store, UnaryOperator<String> names) {
    People people = new People(ids);
    Known known = new Known(attributes);
    Set<String> plainIds = Sets.newHashSetWithExpectedSize(candidates.size());
    for (int person = 0; person < candidates.size(); person++) {
      if (person % STRIDE == 0) {
        patience.check();
      }
      Candidate candidate = candidates.get(person);
      known.begin();
      candidate.tell(known);
      if (!candidate.known()) {
        candidate.quarantine(Reason.ORPHAN);
      } else if (known.conflicting()) {
        candidate.quarantine(Reason.CONFLICT);
      } else {
        String id = ids.text(person);
        known.write(store.person(names.apply(id)));
        matched += candidate.accept() - 1;
        int death = known.day("death_date");
        people.accept(person, known.day("birth_date"), death);
        known.flag();
        if (death != RecordTable.NO_DAY && people.before(death, person)) {
          candidate.flag(Flag.DEATH_BEFORE_BIRTH, "");
        }
        if (!plainIds.add(plain(id))) {
          candidate.flag(Flag.SIMILAR_ID, candidate.table().keyName());
        }
      }
    }
    candidates.clear();
    return people;
  }

  /** How many rows that were accepted are about somebody whom a table before holds too. */
  int matched() {
    return matched;
  }

  private static String plain(String id) {
    int zeros = 0;
    while (zeros < id.length() - 1 && id.charAt(zeros) == '0') {
      zeros++;
    }
    return id.substring(zeros).toLowerCase(Locale.ROOT);
  }
}
