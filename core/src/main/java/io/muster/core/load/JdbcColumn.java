package io.muster.core.load;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the values of an answer's column become the text of a cell, which is empty where there is none. */
enum JdbcColumn {
  /** As it stands. */
  TEXT {
    @Override
    Optional<String> written(ResultSet rows, int column) throws SQLException {
      return Optional.ofNullable(rows.getString(column));
    }
  },

  /** {@code 2024-03-31}. */
  DAY {
    @Override
    Optional<String> written(ResultSet rows, int column) throws SQLException {
      Optional<String> text = day(rows.getString(column));
      return text.isPresent()
          ? text
          : Optional.ofNullable(rows.getObject(column, LocalDate.class)).map(LocalDate::toString);
    }
  },

  /** A day and its time, at no said place of the earth: the day. */
  TIME {
    @Override
    Optional<String> written(ResultSet rows, int column) throws SQLException {
      return Optional.ofNullable(rows.getObject(column, LocalDateTime.class))
          .map(time -> time.toLocalDate().toString());
    }
  },

  /** An instant: its day in universal time. */
  INSTANT {
    @Override
    Optional<String> written(ResultSet rows, int column) throws SQLException {
      return Optional.ofNullable(rows.getObject(column, OffsetDateTime.class))
          .map(JdbcColumn::universalDay);
    }
  },

  /** A decimal or whole number, without an exponent. */
  NUMBER {
    @Override
    Optional<String> written(ResultSet rows, int column) throws SQLException {
      return Optional.ofNullable(rows.getString(column)).map(JdbcColumn::plain);
    }
  },

  /** The shortest number that is nearest to it; from where not every whole number can be told from the next, with an exponent. */
  FLOATING {
    @Override
    Optional<String> written(ResultSet rows, int column) throws SQLException {
      return Optional.ofNullable(rows.getObject(column)).map(number -> {
        double size = Math.abs(((Number) number).doubleValue());
        boolean certain = size < (number instanceof Float ? 1L << 24 : 1L << 53);
        String plain = certain ? plain(number.toString()) : number.toString();
        return plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain;
      });
    }
  },

  /** {@code true} or {@code false}. */
  TRUTH {
    @Override
    Optional<String> written(ResultSet rows, int column) throws SQLException {
      boolean truth = rows.getBoolean(column);
      return rows.wasNull() ? Optional.empty() : Optional.of(Boolean.toString(truth));
    }
  };

  private static final Pattern WRITTEN_DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int MOST_DIGITS = 300;

  abstract Optional<String> written(ResultSet rows, int column) throws SQLException;

  /**
   * How a column of a type is written; nothing where it cannot be.
   *
   * @param type one of {@link Types}
   * @param name what the database calls it
   */
  static Optional<JdbcColumn> of(int type, String name) {
    return switch (type) {
      case Types.DATE -> Optional.of(DAY);
      case Types.TIMESTAMP -> Optional.of(zoned(name) ? INSTANT : TIME);
      case Types.TIMESTAMP_WITH_TIMEZONE -> Optional.of(INSTANT);
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.NUMERIC,
          Types.DECIMAL -> Optional.of(NUMBER);
      case Types.REAL, Types.FLOAT, Types.DOUBLE -> Optional.of(FLOATING);
      case Types.BIT, Types.BOOLEAN -> Optional.of(TRUTH);
      case Types.BINARY,
          Types.VARBINARY,
          Types.LONGVARBINARY,
          Types.BLOB,
          Types.ARRAY,
          Types.STRUCT,
          Types.REF,
          Types.JAVA_OBJECT -> Optional.empty();
      default -> Optional.of(TEXT);
    };
  }

  /** PostgreSQL says of an instant that it is a time like any other. */
  private static boolean zoned(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return small.equals("timestamptz") || small.contains("with time zone");
  }

  private static String universalDay(OffsetDateTime time) {
    try {
      return time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate().toString();
    } catch (DateTimeException e) {
      return time.toLocalDate()
          .toString(); // Infinity, or next to it: a date of no calendar either way.
    }
  }

  /** A day as nearly all drivers write one. Asked for a date some go through the time zone of this machine, in which a day may be missing. */
  private static Optional<String> day(@Nullable String text) {
    return Optional.ofNullable(text).filter(t -> WRITTEN_DAY.matcher(t).matches());
  }

  /** A number without an exponent; what is none, such as {@code NaN}, as it stands. */
  private static String plain(String text) {
    try {
      BigDecimal number = new BigDecimal(text);
      return Math.abs(number.scale()) <= MOST_DIGITS ? number.toPlainString() : text;
    } catch (NumberFormatException e) {
      return text;
    }
  }
}
