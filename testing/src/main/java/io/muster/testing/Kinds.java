package io.muster.testing;

import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Schema;

/** The kinds of record of the standard schema, by name. */
final class Kinds {
  static final RecordKind REGISTRATION = kind("registration");
  static final RecordKind ADDRESS = kind("address");
  static final RecordKind DIAGNOSIS = kind("diagnosis");
  static final RecordKind OBSERVATION = kind("observation");
  static final RecordKind MEDICATION = kind("medication");
  static final RecordKind PROCEDURE = kind("procedure");
  static final RecordKind IMMUNIZATION = kind("immunization");
  static final RecordKind ENCOUNTER = kind("encounter");
  static final RecordKind NOTIFICATION = kind("notification");
  static final RecordKind ASSESSMENT = kind("assessment");
  static final RecordKind GOAL = kind("goal");
  static final RecordKind REFERRAL = kind("referral");
  static final RecordKind APPOINTMENT = kind("appointment");
  static final RecordKind CONTACT = kind("contact");
  static final RecordKind THEME = kind("theme");
  static final RecordKind SERVICE_USE = kind("service_use");

  private Kinds() {}

  private static RecordKind kind(String name) {
    return Schema.standard().kind(name).orElseThrow();
  }
}
