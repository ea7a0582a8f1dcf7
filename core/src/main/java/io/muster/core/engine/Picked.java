package io.muster.core.engine;

import java.util.List;
import java.util.Optional;

/**
 * The record that was picked, if any.
 *
 * @param rivals the records that could as well stand in its place, but for their order within the day
 */
record Picked(Optional<RecordRef> record, List<RecordRef> rivals) {
  static final Picked NONE = new Picked(Optional.empty(), List.of());

  Picked {
    rivals = List.copyOf(rivals);
  }
}
