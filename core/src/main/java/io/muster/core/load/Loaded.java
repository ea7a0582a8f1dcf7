package io.muster.core.load;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.schema.RecordKind;
import io.muster.core.store.PatientStore;

/**
 * What a load gives: the people and their records, and what became of every row. What the report says was accepted is in the store, once where
 * several sources or systems have it.
 */
public record Loaded(PatientStore store, LoadReport report) {
  public Loaded {
    checkArgument(accepted(report, "people") == store.size(), "people accepted are in the store");
    for (RecordKind kind : store.schema().kinds()) {
      checkArgument(
          accepted(report, kind.plural()) == store.records(kind).rows(),
          "%s accepted are in the store",
          kind.plural());
    }
  }

  private static long accepted(LoadReport report, String holds) {
    return report.of(holds).map(FileReport::accepted).orElse(0L)
        - report.duplicates().getOrDefault(holds, 0);
  }

  @Override
  public String toString() {
    return report.toString();
  }
}
