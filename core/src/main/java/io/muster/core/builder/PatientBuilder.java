package io.muster.core.builder;

import io.muster.core.schema.Schema;

/** Tells of an invented patient, in the words of an example, and expects nothing of them. */
public final class PatientBuilder extends InventedPerson<PatientBuilder> {
  private PatientBuilder(Schema schema) {
    super(schema);
  }

  /** Somebody of whom nothing is told yet, about the kinds and attributes of a schema. */
  public static PatientBuilder of(Schema schema) {
    return new PatientBuilder(schema);
  }

  @Override
  PatientBuilder self() {
    return this;
  }
}
