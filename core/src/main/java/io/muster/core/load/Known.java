package io.muster.core.load;

import io.muster.core.schema.Column;
import io.muster.core.schema.Value;
import io.muster.core.store.RecordTable;
import io.muster.core.store.Row;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a person, put together from what several tables say: a value fills in for one that is missing, a word for {@code unknown}
 * and a day for its month or year; any other two that differ are a conflict. The order in which it is said decides nothing. One object serves all
 * people.
 */
final class Known {
  private static final Said NOTHING =
      new Said(Value.Missing.MISSING, Certainty.MISSING, Optional.empty());

  private final List<Column> attributes;
  private final List<Said> said = new ArrayList<>();
  private boolean conflicting;

  Known(List<Column> attributes) {
    this.attributes = attributes;
    attributes.forEach(a -> said.add(NOTHING));
  }

  /** Begins with a person of whom nothing is known. */
  void begin() {
    Collections.fill(said, NOTHING);
    conflicting = false;
  }

  void conflict() {
    conflicting = true;
  }

  boolean conflicting() {
    return conflicting;
  }

  /** Puts a value with what is known. */
  void add(int attribute, Value value, List<Oddity> oddities) {
    if (!value.known()) {
      return;
    }
    Said more = Said.of(attributes.get(attribute), value, oddities);
    Said had = said.get(attribute);
    conflicting |= had.conflictsWith(more);
    if (more.certainty.compareTo(had.certainty) > 0) {
      said.set(attribute, more);
    }
  }

  void write(Row row) {
    for (int i = 0; i < said.size(); i++) {
      row.set(attributes.get(i), said.get(i).value);
    }
  }

  /** Counts what is odd about what is known. */
  void flag() {
    said.forEach(s -> s.oddity.ifPresent(Oddity::count));
  }

  /** A date among the attributes, or {@link RecordTable#NO_DAY}. */
  int day(String name) {
    for (int i = 0; i < said.size(); i++) {
      if (said.get(i).value instanceof Value.Day day && attributes.get(i).name().equals(name)) {
        return Math.toIntExact(day.date().toEpochDay());
      }
    }
    return RecordTable.NO_DAY;
  }

  /** How much a value tells. */
  private enum Certainty {
    MISSING,
    UNKNOWN,
    YEAR,
    MONTH,
    KNOWN
  }

  private record Said(Value value, Certainty certainty, Optional<Oddity> oddity) {
    static Said of(Column attribute, Value value, List<Oddity> oddities) {
      Optional<Oddity> odd = oddities.isEmpty()
          ? Optional.empty()
          : oddities.stream().filter(o -> o.attribute().equals(attribute)).findFirst();
      Certainty certainty = Certainty.KNOWN;
      if (attribute.closed() && value.toString().equals(CategoryCell.UNKNOWN)) {
        certainty = Certainty.UNKNOWN;
      } else if (odd.filter(o -> o.flag() == Flag.BIRTH_MONTH).isPresent()) {
        certainty = Certainty.MONTH;
      } else if (odd.filter(o -> o.flag() == Flag.BIRTH_YEAR).isPresent()) {
        certainty = Certainty.YEAR;
      }
      return new Said(value, certainty, odd);
    }

    boolean conflictsWith(Said other) {
      Certainty least = certainty.compareTo(other.certainty) < 0 ? certainty : other.certainty;
      return switch (least) {
        case MISSING, UNKNOWN -> false;
        case YEAR -> month().getYear() != other.month().getYear();
        case MONTH -> !month().equals(other.month());
        case KNOWN -> !value.equals(other.value);
      };
    }

    private YearMonth month() {
      return YearMonth.from(((Value.Day) value).date());
    }

    /** How much it tells, and not what. */
    @Override
    public String toString() {
      return "said: " + certainty;
    }
  }
}
