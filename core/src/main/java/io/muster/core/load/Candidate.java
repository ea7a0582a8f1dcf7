package io.muster.core.load;

import io.muster.core.schema.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody while the people are read: their rows in one table, and behind them those in tables before it. */
final class Candidate {
  private final PeopleTable table;
  private final List<Value> values;
  private final List<Oddity> oddities;
  private final Optional<Candidate> before;
  private final List<Place> rows = new ArrayList<>(1);
  private boolean conflicting;

  /** Somebody of whom a table says this, and says these things oddly. */
  Candidate(
      PeopleTable table, List<Value> values, List<Oddity> oddities, Optional<Candidate> before) {
    this.table = table;
    this.values = values;
    this.oddities = oddities;
    this.before = before;
  }

  PeopleTable table() {
    return table;
  }

  /** One more row of the same table. */
  void add(List<Value> says, Place place) {
    conflicting |= !values.equals(says);
    rows.add(place);
  }

  /** Tells all that the tables say, in their order. */
  void tell(Known known) {
    before.ifPresent(b -> b.tell(known));
    if (conflicting) {
      known.conflict();
    }
    for (int cell = 0; cell < values.size(); cell++) {
      known.add(table.attribute(cell), values.get(cell), oddities);
    }
  }

  /** Whether a table of people has them, and not only tables of what else is said of people. */
  boolean known() {
    return table.makesKnown() || before.filter(Candidate::known).isPresent();
  }

  /** Sets all their rows aside. */
  void quarantine(Reason reason) {
    before.ifPresent(b -> b.quarantine(reason));
    String column = reason == Reason.ORPHAN ? table.keyName() : "";
    rows.forEach(place -> table.tally().quarantine(reason, place.in(column)));
  }

  /** Accepts a row of each table, and answers with how many tables of people there are. */
  int accept() {
    int tables = before.map(Candidate::accept).orElse(0);
    table.tally().accept();
    for (int row = 1; row < rows.size(); row++) {
      table.tally().filter(Reason.DUPLICATE_PERSON, rows.get(row));
    }
    return tables + (table.makesKnown() ? 1 : 0);
  }

  /** Says what is odd about them as a whole where they first stand. */
  void flag(Flag flag, String column) {
    if (before.isPresent()) {
      before.get().flag(flag, column);
    } else {
      table.tally().flag(flag, rows.get(0).in(column));
    }
  }
}
