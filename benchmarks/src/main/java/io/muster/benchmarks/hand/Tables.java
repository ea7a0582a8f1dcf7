package io.muster.benchmarks.hand;

import io.muster.benchmarks.workload.Vocabulary;
import io.muster.benchmarks.workload.Workload;
import java.time.LocalDate;

/**
 * The workload as arrays: one table a kind, rows by person and date, and where each person's rows begin.
 *
 * <p>Days are counted from the day before the first of the data and fit 16 bits, and so do codes, counted from the first of their
 * kind. Filled once by {@link TablesSink} and then only read.
 */
final class Tables {
  private static final int BASE = (int) Workload.BEGIN.toEpochDay() - 1;

  /** The index date. */
  static final int INDEX = day(Workload.INDEX);

  final int people;
  final int[] birth;
  final int[] death;
  final byte[] practice;
  final byte[] imdDecile;

  final int[] diagnoses;
  final char[] diagnosisDay;
  final char[] diagnosisCode;

  final int[] observations;
  final char[] observationDay;
  final char[] observationCode;
  final char[] observationTenths;

  final int[] medications;
  final char[] medicationDay;
  final char[] medicationCode;

  final int[] encounters;
  final char[] encounterDay;
  /** Days to the end and one; 0 where there is no end. */
  final char[] encounterLasted;

  final byte[] encounterType;
  final char[] encounterCode;

  final int[] notifications;
  final char[] notificationDay;
  final byte[] notificationType;

  final int[] contacts;
  final char[] contactDay;
  final byte[] contactChannel;
  final byte[] contactDirection;
  final byte[] contactOutcome;

  Tables(int people, RowCounts rows) {
    this.people = people;
    birth = new int[people];
    death = new int[people];
    practice = new byte[people];
    imdDecile = new byte[people];
    diagnoses = new int[people + 1];
    diagnosisDay = new char[rows.diagnoses];
    diagnosisCode = new char[rows.diagnoses];
    observations = new int[people + 1];
    observationDay = new char[rows.observations];
    observationCode = new char[rows.observations];
    observationTenths = new char[rows.observations];
    medications = new int[people + 1];
    medicationDay = new char[rows.medications];
    medicationCode = new char[rows.medications];
    encounters = new int[people + 1];
    encounterDay = new char[rows.encounters];
    encounterLasted = new char[rows.encounters];
    encounterType = new byte[rows.encounters];
    encounterCode = new char[rows.encounters];
    notifications = new int[people + 1];
    notificationDay = new char[rows.notifications];
    notificationType = new byte[rows.notifications];
    contacts = new int[people + 1];
    contactDay = new char[rows.contacts];
    contactChannel = new byte[rows.contacts];
    contactDirection = new byte[rows.contacts];
    contactOutcome = new byte[rows.contacts];
  }

  static Tables of(Workload workload) {
    RowCounts rows = new RowCounts();
    workload.pour(rows);
    Tables tables = new Tables(workload.people(), rows);
    workload.pour(new TablesSink(tables));
    return tables;
  }

  static int day(LocalDate date) {
    return day((int) date.toEpochDay());
  }

  static int day(int epochDay) {
    return epochDay - BASE;
  }

  static int diagnosisCode(int code) {
    return code - Vocabulary.DIAGNOSES;
  }

  static int observationCode(int code) {
    return code - Vocabulary.OBSERVATIONS;
  }

  static int medicationCode(int code) {
    return code - Vocabulary.MEDICATIONS;
  }
}
