package io.muster.evaluation.journey;

import io.muster.core.engine.CohortEngine;
import io.muster.core.engine.OutreachReader;
import io.muster.core.engine.RecordRef;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.core.store.PatientStore;
import java.time.LocalDate;
import java.util.List;

/**
 * Sees past the cut-off, for what is booked and not yet due. Nothing else may look there.
 */
final class Booked {
  private static final LocalDate WHENEVER = LocalDate.of(9999, 12, 31);

  private final Held held;
  private final OutreachReader reader;
  private final int cutOff;

  Booked(OutreachPlan plan, PatientStore store, CohortEngine engine, LocalDate cutOff) {
    this.held = new Held(store);
    this.cutOff = Math.toIntExact(cutOff.toEpochDay());
    this.reader = engine.reader(plan.until(WHENEVER), store);
  }

  /** The member's records dated after the cut-off, none where the journey has ended by then. */
  List<RecordRef> of(Journey journey, Records records) {
    if (journey.ended() || !held.after(journey.person(), records, cutOff)) {
      return List.of();
    }
    return reader.find(journey.person(), records, journey.reached()).records().stream()
        .filter(r -> r.day() > cutOff)
        .toList();
  }
}
