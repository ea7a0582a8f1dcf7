package io.muster.benchmarks.duckdb;

import io.muster.benchmarks.workload.Sink;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Appends the workload to DuckDB's tables. Codes and categories are numbers as narrow as they fit. */
final class TablesSink implements Sink, AutoCloseable {
  /** What each table is made by. */
  static final List<String> TABLES = List.of(
      "CREATE TABLE people (person INTEGER, birth DATE, death DATE, practice UTINYINT, imd_decile UTINYINT)",
      "CREATE TABLE diagnoses (person INTEGER, date DATE, code USMALLINT)",
      "CREATE TABLE observations (person INTEGER, date DATE, code USMALLINT, tenths USMALLINT)",
      "CREATE TABLE medications (person INTEGER, date DATE, code USMALLINT)",
      "CREATE TABLE encounters (person INTEGER, date DATE, until DATE, type UTINYINT, code USMALLINT)",
      "CREATE TABLE notifications (person INTEGER, date DATE, type UTINYINT)",
      "CREATE TABLE contacts (person INTEGER, date DATE, channel UTINYINT, direction UTINYINT, outcome UTINYINT)");

  private final DuckDBAppender people;
  private final DuckDBAppender diagnoses;
  private final DuckDBAppender observations;
  private final DuckDBAppender medications;
  private final DuckDBAppender encounters;
  private final DuckDBAppender notifications;
  private final DuckDBAppender contacts;

  TablesSink(DuckDBConnection connection) throws SQLException {
    people = connection.createAppender("people");
    diagnoses = connection.createAppender("diagnoses");
    observations = connection.createAppender("observations");
    medications = connection.createAppender("medications");
    encounters = connection.createAppender("encounters");
    notifications = connection.createAppender("notifications");
    contacts = connection.createAppender("contacts");
  }

  @Override
  public void person(int person, int birth, int death, int practice, int imdDecile) {
    append(people, person, row -> {
      day(row, birth);
      day(row, death);
      row.append((byte) practice);
      if (imdDecile == 0) {
        row.appendNull();
      } else {
        row.append((byte) imdDecile);
      }
    });
  }

  @Override
  public void diagnosis(int person, int day, int code) {
    append(diagnoses, person, row -> row.appendEpochDays(day).append((short) code));
  }

  @Override
  public void observation(int person, int day, int code, int tenths) {
    append(observations, person, row -> {
      row.appendEpochDays(day).append((short) code);
      if (tenths == 0) {
        row.appendNull();
      } else {
        row.append((short) tenths);
      }
    });
  }

  @Override
  public void medication(int person, int day, int code) {
    append(medications, person, row -> row.appendEpochDays(day).append((short) code));
  }

  @Override
  public void encounter(int person, int day, int end, int type, int code) {
    append(encounters, person, row -> {
      day(row, day);
      day(row, end);
      row.append((byte) type).append((short) code);
    });
  }

  @Override
  public void notification(int person, int day, int type) {
    append(notifications, person, row -> row.appendEpochDays(day).append((byte) type));
  }

  @Override
  public void contact(int person, int day, int channel, int direction, int outcome) {
    append(
        contacts,
        person,
        row -> row.appendEpochDays(day)
            .append((byte) channel)
            .append((byte) direction)
            .append((byte) outcome));
  }

  private interface Cells {
    void append(DuckDBAppender row) throws SQLException;
  }

  private static void append(DuckDBAppender table, int person, Cells cells) {
    try {
      cells.append(table.beginRow().append(person));
      table.endRow();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void day(DuckDBAppender row, int day) throws SQLException {
    if (day == NO_DAY) {
      row.appendNull();
    } else {
      row.appendEpochDays(day);
    }
  }

  @Override
  public void close() throws SQLException {
    for (DuckDBAppender table : List.of(
        people, diagnoses, observations, medications, encounters, notifications, contacts)) {
      table.close();
    }
  }
}
