package io.muster.evaluation.journey;

import static io.muster.core.store.RecordTable.NO_DAY;

import io.muster.core.engine.FoundRows;
import io.muster.core.engine.OutreachReader;
import io.muster.core.engine.PersonRows;
import io.muster.core.engine.RecordRef;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.core.store.PatientStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Counts what journeys leave out, and why. A record that several parts of the plan name counts once. */
final class Notices {
  private final PatientStore store;
  private final OutreachReader reader;
  private final List<Records> appointments;
  private final List<Records> named;
  private final List<Records> whenever;

  Notices(OutreachPlan plan, PatientStore store, OutreachReader reader, Numbered done) {
    this.store = store;
    this.reader = reader;
    this.appointments = plan.attendance().stream()
        .map(OutreachPlan.Attendance::appointments)
        .distinct()
        .toList();
    this.named = done.all();
    this.whenever = named.stream().map(AnyTime::of).distinct().toList();
  }

  /** What is held of the kinds of some records. */
  Held held(Records records) {
    return new Held(store, records);
  }

  /** What was out of the ordinary in the journeys of a party, by place. */
  List<Situations> of(Party party) {
    List<FoundRows> found = named.stream().map(party::done).toList();
    List<OfSome> undated = whenever.stream()
        .map(records -> {
          Held kinds = held(records);
          return OfSome.find(
              party.people(),
              party.walked().reached(),
              place -> kinds.undated(party.people().number(place)),
              reader,
              records);
        })
        .toList();
    return IntStream.range(0, party.people().size())
        .mapToObj(place -> of(party, place, found, undated))
        .toList();
  }

  private Situations of(Party party, int place, List<FoundRows> found, List<OfSome> undated) {
    Journey journey = new Journey(party, place);
    Distinct before = new Distinct();
    Distinct after = new Distinct();
    for (FoundRows records : found) {
      before.add(records.between(place, NO_DAY + 1, party.start(place) - 1));
      after.add(records.between(place, party.end(place) + 1, Integer.MAX_VALUE));
    }
    Distinct without = new Distinct();
    undated.forEach(records -> without.add(records.between(place, NO_DAY, NO_DAY)));
    Distinct notDue = new Distinct();
    appointments.forEach(records -> notDue.add(party.booked(place, records)));
    return new Situations(
        one(journey.stands(Standing.INFERRED)),
        one(party.walked().isOutOfOrder(place)),
        one(journey.stands(Standing.PENDING)),
        one(party.ended().isConflict(place)),
        one(party.ended().isReopened(place)),
        before.size(),
        after.size(),
        without.size(),
        notDue.size());
  }

  private static int one(boolean counted) {
    return counted ? 1 : 0;
  }

  /** Records, each counted once. */
  private static final class Distinct {
    private List<PersonRows> parts = List.of();

    void add(PersonRows records) {
      if (records.size() > 0) {
        parts = parts.isEmpty() ? new ArrayList<>() : parts;
        parts.add(records);
      }
    }

    int size() {
      if (parts.size() <= 1) {
        return parts.isEmpty() ? 0 : parts.get(0).size();
      }
      Set<RecordRef> distinct = new HashSet<>();
      for (PersonRows records : parts) {
        for (int i = 0; i < records.size(); i++) {
          distinct.add(records.record(i));
        }
      }
      return distinct.size();
    }
  }
}
