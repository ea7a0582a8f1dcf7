package io.muster.core.engine;

import java.util.Optional;

/**
 * Something an answer rests on: a record, an attribute, or that nothing was found.
 *
 * @param words in words, with the values: for the eyes of those who may see the person's record
 * @param record the record, where it is one
 */
public record Evidence(String words, Optional<RecordRef> record) {
  @Override
  public String toString() {
    return record.map(r -> "evidence: a " + r.kind()).orElse("evidence");
  }
}
