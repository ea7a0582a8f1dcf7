package io.muster.core.load;

import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import io.muster.core.store.Row;
import io.muster.core.work.Patience;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the file of people. Rows of one person that agree count once; where they do not agree none of them is used, so that the
 * order of the rows decides nothing.
 */
final class PeopleReader {
  private final CsvFile csv;
  private final Patience patience;
  private final FileTally tally;
  private final int key;
  private final String keyName;
  private final List<CellReader> cells;
  private final TextIndex ids = new TextIndex();
  private final List<Candidate> candidates = new ArrayList<>();

  PeopleReader(CsvFile csv, FileLayout layout, FileTally tally, Patience patience) {
    this.csv = csv;
    this.tally = tally;
    this.patience = patience;
    this.key = csv.header().key(layout.key());
    this.keyName = layout.key();
    this.cells = layout.columns().in(csv.header());
  }

  /** Reads all people into a store. */
  People read(PatientStore.Builder store) {
    long linesBefore = 0;
    for (Optional<CsvRows> next = csv.next(); next.isPresent(); next = csv.next()) {
      patience.check();
      CsvRows rows = next.get();
      try {
        read(rows, linesBefore);
      } catch (LoadException e) {
        throw e.below(linesBefore);
      }
      tally.end(rows);
      linesBefore += rows.lines();
    }
    People people = new People(ids);
    Set<String> plainIds = new HashSet<>();
    for (int person = 0; person < candidates.size(); person++) {
      Candidate candidate = candidates.get(person);
      if (candidate.conflicting) {
        candidate.lines.forEach(line -> tally.quarantine(Reason.CONFLICT, line, ""));
      } else {
        accept(candidate, store.person(ids.text(person)));
        people.accept(person, day(candidate, "birth_date"), day(candidate, "death_date"));
        flag(candidate, people, person);
        if (!plainIds.add(plain(ids.text(person)))) {
          tally.flag(Flag.SIMILAR_ID, candidate.lines.get(0), keyName);
        }
      }
    }
    candidates.clear();
    return people;
  }

  private void read(CsvRows rows, long linesBefore) {
    while (rows.next()) {
      tally.read();
      long line = linesBefore + rows.line();
      if (usable(rows, line)) {
        collect(rows.row(), line);
      }
    }
  }

  private boolean usable(CsvRows rows, long line) {
    CsvRow row = rows.row();
    Optional<Reason> fault = rows.fault();
    if (fault.isEmpty() && row.empty(key)) {
      fault = Optional.of(Reason.MISSING_PERSON_ID);
    }
    fault.ifPresent(reason -> tally.quarantine(reason, line, ""));
    if (fault.isPresent()) {
      return false;
    }
    for (CellReader cell : cells) {
      Optional<Reason> bad = cell.read(row);
      if (bad.isPresent()) {
        tally.quarantine(bad.get(), line, cell.header());
        return false;
      }
    }
    return true;
  }

  private void collect(CsvRow row, long line) {
    List<Value> attributes = cells.stream().map(CellReader::value).toList();
    int person = ids.add(row, key);
    if (person == candidates.size()) {
      candidates.add(new Candidate(attributes));
      cells.forEach(c ->
          c.flag().ifPresent(f -> candidates.get(person).oddities.add(new Oddity(f, c.header()))));
    }
    Candidate candidate = candidates.get(person);
    candidate.conflicting |= !candidate.attributes.equals(attributes);
    candidate.lines.add(line);
  }

  private void accept(Candidate candidate, Row row) {
    tally.accept();
    for (int i = 0; i < cells.size(); i++) {
      row.set(cells.get(i).column(), candidate.attributes.get(i));
    }
    candidate.lines.stream().skip(1).forEach(line -> tally.filter(Reason.DUPLICATE_PERSON, line));
  }

  private void flag(Candidate candidate, People people, int person) {
    long line = candidate.lines.get(0);
    candidate.oddities.forEach(o -> tally.flag(o.flag(), line, o.column()));
    int death = day(candidate, "death_date");
    if (death != RecordTable.NO_DAY && people.before(death, person)) {
      tally.flag(Flag.DEATH_BEFORE_BIRTH, line, "");
    }
  }

  private int day(Candidate candidate, String attribute) {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i).column().name().equals(attribute)
          && candidate.attributes.get(i) instanceof Value.Day day) {
        return Math.toIntExact(day.date().toEpochDay());
      }
    }
    return RecordTable.NO_DAY;
  }

  private static String plain(String id) {
    int zeros = 0;
    while (zeros < id.length() - 1 && id.charAt(zeros) == '0') {
      zeros++;
    }
    return id.substring(zeros).toLowerCase(Locale.ROOT);
  }

  /** Somebody whose rows are being read. */
  private static final class Candidate {
    private final List<Value> attributes;
    private final List<Long> lines = new ArrayList<>(1);
    private final List<Oddity> oddities = new ArrayList<>(0);
    private boolean conflicting;

    Candidate(List<Value> attributes) {
      this.attributes = attributes;
    }
  }

  private record Oddity(Flag flag, String column) {}
}
