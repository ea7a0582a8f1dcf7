package io.muster.core.load;

import io.muster.core.store.PatientStore;

/** People of whom a list told who opted out, and what became of the list. */
public record OptedOut(PatientStore store, OptOutReport report) {
  @Override
  public String toString() {
    return report.toString();
  }
}
