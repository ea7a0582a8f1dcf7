package io.muster.core.load;

import io.muster.core.store.PatientStore;
import io.muster.core.work.Patience;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/** The ids of a list of opt-outs, or of those who are allowed, each once. */
final class OptOutIds {
  private final String name;
  private final boolean allowed;
  private final Optional<Pseudonyms> pseudonyms;
  private final TextIndex ids = new TextIndex();
  private long rows;

  OptOutIds(String name, boolean allowed, Optional<Pseudonyms> pseudonyms) {
    this.name = name;
    this.allowed = allowed;
    this.pseudonyms = pseudonyms;
  }

  /** Reads all rows of a list; one that cannot be used ends it. */
  void read(OpenTable open, int key, Patience patience) {
    long linesBefore = 0;
    for (Optional<TableRows> next = open.next(); next.isPresent(); next = open.next()) {
      patience.check();
      TableRows block = next.get();
      while (block.nextBelow(linesBefore)) {
        rows++;
        Place place = Place.of(name, linesBefore + block.line());
        block.fault().ifPresent(reason -> refuse(reason, place));
        if (block.row().empty(key)) {
          refuse(Reason.MISSING_PERSON_ID, place.in(open.headers().get(0).name(key)));
        }
        ids.add(block.row(), key);
      }
      linesBefore += block.lines();
    }
  }

  private static void refuse(Reason reason, Place place) {
    throw LoadException.of(
        reason.code(),
        place,
        reason.words(),
        "Correct it: who is meant nobody can tell, so such a list is used whole or not at all");
  }

  /** Marks those in a store who opted out. */
  OptedOut in(PatientStore store) {
    if (!store.canOptOut()) {
      throw LoadException.of(
          "no-opt-outs",
          Place.of(name),
          "the schema has no attribute opt_out, which would tell who opted out",
          "Add it to the schema, as yes or no");
    }
    UnaryOperator<String> named =
        pseudonyms.map(Pseudonyms::forOneThread).orElseGet(UnaryOperator::identity);
    BitSet found = new BitSet(store.size());
    for (int id = 0; id < ids.size(); id++) {
      OptionalInt person = store.person(named.apply(ids.text(id)));
      person.ifPresent(found::set);
    }
    OptOutReport report = new OptOutReport(
        name, allowed, ids.size(), rows - ids.size(), found.cardinality(), store.size());
    if (allowed) {
      found.flip(0, store.size());
    }
    return new OptedOut(store.optingOut(found), report);
  }
}
