package io.muster.benchmarks.cql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.runtime.Code;
import org.opencds.cqf.cql.engine.runtime.Date;

/** What a patient's record holds, in the classes of the data model. */
sealed interface Entry {
  /** The value of an element; null where it is not known, as CQL has it. */
  @Nullable
  Object element(String name);

  /** Whose code value sets are asked about; null where a class has none. */
  default @Nullable Code code() {
    return null;
  }

  /** The classes of records. */
  enum Kind {
    DIAGNOSIS,
    OBSERVATION,
    MEDICATION,
    ENCOUNTER,
    NOTIFICATION,
    CONTACT
  }

  /** A person with all their records. */
  record Patient(
      int number,
      Date birth,
      @Nullable Date death,
      String practice,
      @Nullable Integer imdDecile,
      Map<Kind, List<Entry>> records)
      implements Entry {
    Patient(
        int number,
        Date birth,
        @Nullable Date death,
        String practice,
        @Nullable Integer imdDecile) {
      this(number, birth, death, practice, imdDecile, new EnumMap<>(Kind.class));
      for (Kind kind : Kind.values()) {
        records.put(kind, new ArrayList<>());
      }
    }

    List<Entry> records(Kind kind) {
      return records.getOrDefault(kind, List.of());
    }

    @Override
    public @Nullable Object element(String name) {
      return switch (name) {
        case "birth" -> birth;
        case "death" -> death;
        case "practice" -> practice;
        case "imdDecile" -> imdDecile;
        default -> throw new IllegalArgumentException(name);
      };
    }
  }

  /** A diagnosis or a medication. */
  record Coded(Kind kind, Date date, Code code) implements Entry {
    @Override
    public Object element(String name) {
      return switch (name) {
        case "date" -> date;
        case "code" -> code;
        default -> throw new IllegalArgumentException(name);
      };
    }
  }

  record Observation(Date date, Code code, @Nullable BigDecimal value) implements Entry {
    @Override
    public @Nullable Object element(String name) {
      return switch (name) {
        case "date" -> date;
        case "code" -> code;
        case "value" -> value;
        default -> throw new IllegalArgumentException(name);
      };
    }
  }

  record Encounter(Date date, @Nullable Date until, String type, Code code) implements Entry {
    @Override
    public @Nullable Object element(String name) {
      return switch (name) {
        case "date" -> date;
        case "until" -> until;
        case "type" -> type;
        case "code" -> code;
        default -> throw new IllegalArgumentException(name);
      };
    }
  }

  record Notification(Date date, String type) implements Entry {
    @Override
    public Object element(String name) {
      return switch (name) {
        case "date" -> date;
        case "type" -> type;
        default -> throw new IllegalArgumentException(name);
      };
    }
  }

  record Contact(Date date, String channel, String direction, String outcome) implements Entry {
    @Override
    public Object element(String name) {
      return switch (name) {
        case "date" -> date;
        case "channel" -> channel;
        case "direction" -> direction;
        case "outcome" -> outcome;
        default -> throw new IllegalArgumentException(name);
      };
    }
  }
}
