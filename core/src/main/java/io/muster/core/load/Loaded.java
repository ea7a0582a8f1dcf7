package io.muster.core.load;

import io.muster.core.store.PatientStore;

/** What a load gives: the people and their records, and what became of every row. */
public record Loaded(PatientStore store, LoadReport report) {
  @Override
  public String toString() {
    return report.toString();
  }
}
