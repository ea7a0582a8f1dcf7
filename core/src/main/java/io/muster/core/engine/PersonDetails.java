package io.muster.core.engine;

import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientStore;
import io.muster.core.store.RecordTable;
import java.util.Optional;

/** What is known of one person themself, from their own row and from the records that cover their index date. */
record PersonDetails(PatientStore store, int person, Sight sight) {

  /** Whether they opted out, so that nothing is asked about them. */
  boolean optedOut() {
    return store.optedOut(person);
  }

  /** An attribute as their own row has it; missing where the schema has none of that name. */
  Value own(String attribute) {
    return store
        .schema()
        .attribute(attribute)
        .map(a -> store.attribute(a, person))
        .orElse(Value.Missing.MISSING);
  }

  /** An attribute: what the record covering the index date says, where the data hold such records, else what their own row does. */
  Value attribute(Column attribute) {
    Optional<RecordKind> kind =
        store.schema().datedBy(attribute).filter(k -> store.records(k).holds(attribute));
    return kind.isEmpty()
        ? store.attribute(attribute, person)
        : covering(kind.get()).map(r -> r.value(attribute)).orElse(Value.Missing.MISSING);
  }

  /** Their registration on the index date. */
  Optional<RecordRef> registration() {
    return store.schema().kind("registration").flatMap(this::covering);
  }

  /** The record that covers the index date, the latest of several. */
  private Optional<RecordRef> covering(RecordKind kind) {
    RecordTable table = store.records(kind);
    for (int row = table.endRow(person) - 1; row >= table.firstRow(person); row--) {
      RecordRef record = new RecordRef(table, row);
      if (Windows.covers(record, sight.index(), sight.index())) {
        return Optional.of(record);
      }
    }
    return Optional.empty();
  }
}
