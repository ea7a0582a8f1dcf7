package io.muster.core.builder;

import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.schema.Schema;
import java.util.List;

/** The words for records: the kinds of the standard schema, each by its name, any by {@link #records}, and how one is picked. */
abstract class RecordWords extends PersonWords {
  RecordWords() {}

  /** The records of a kind of the standard schema: {@code records("diagnosis")}. */
  public static SomeRecords records(String kind) {
    return records(kind, Schema.standard());
  }

  /** The records of a kind of a schema, those that a host has added among them. */
  public static SomeRecords records(String kind, Schema schema) {
    return new SomeRecords(Records.Selection.of(Names.kind(schema, kind)));
  }

  public static SomeRecords registrations() {
    return records("registration");
  }

  public static SomeRecords addresses() {
    return records("address");
  }

  public static SomeRecords diagnoses() {
    return records("diagnosis");
  }

  public static SomeRecords observations() {
    return records("observation");
  }

  public static SomeRecords medications() {
    return records("medication");
  }

  public static SomeRecords procedures() {
    return records("procedure");
  }

  public static SomeRecords immunizations() {
    return records("immunization");
  }

  public static SomeRecords encounters() {
    return records("encounter");
  }

  public static SomeRecords notifications() {
    return records("notification");
  }

  public static SomeRecords assessments() {
    return records("assessment");
  }

  public static SomeRecords goals() {
    return records("goal");
  }

  public static SomeRecords referrals() {
    return records("referral");
  }

  public static SomeRecords appointments() {
    return records("appointment");
  }

  public static SomeRecords contacts() {
    return records("contact");
  }

  public static SomeRecords themes() {
    return records("theme");
  }

  public static SomeRecords serviceUses() {
    return records("service_use");
  }

  /** The first of the records; with a window, the first in it. */
  public static PickedRecord first(SomeRecords records) {
    return new PickedRecord(Pick.first(records.records()));
  }

  /** The first of the records at all; windows asked of it test that one. */
  public static FirstEverRecord firstEver(SomeRecords records) {
    return new FirstEverRecord(records.records(), List.of());
  }

  /** The last of the records. */
  public static PickedRecord latest(SomeRecords records) {
    return new PickedRecord(Pick.latest(records.records()));
  }

  /** The one of the highest value, the latest of several. */
  public static PickedRecord highest(SomeRecords records) {
    return new PickedRecord(Pick.of(Pick.Place.HIGHEST, records.records()));
  }

  /** The one of the lowest value, the latest of several. */
  public static PickedRecord lowest(SomeRecords records) {
    return new PickedRecord(Pick.of(Pick.Place.LOWEST, records.records()));
  }

  /** The second of the records is {@code nth(2, …)}. */
  public static PickedRecord nth(int position, SomeRecords records) {
    return new PickedRecord(Pick.nth(position, records.records()));
  }
}
