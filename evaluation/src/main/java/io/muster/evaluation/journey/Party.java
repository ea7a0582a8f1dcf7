package io.muster.evaluation.journey;

import com.google.common.base.Suppliers;
import io.muster.core.engine.AskedPeople;
import io.muster.core.engine.FoundRows;
import io.muster.core.engine.PersonRows;
import io.muster.core.plan.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Some members who were followed together, each at their place: what became of them, and the records of it, found for all of them at once
 * when the first of them is asked for. Days count from 1970-01-01.
 */
final class Party {
  private final Sources sources;
  private final People people;
  private final int[] start;
  private final int[] end;
  private final Ended ended;
  private final Walked walked;
  private final List<Supplier<FoundRows>> done;
  private final List<Supplier<OfSome>> booked;
  private final Supplier<List<Situations>> situations;

  private Party(
      Sources sources, People people, int[] start, int[] end, Ended ended, Walked walked) {
    this.sources = sources;
    this.people = people;
    this.start = start;
    this.end = end;
    this.ended = ended;
    this.walked = walked;
    AskedPeople asked = people.asked(walked.reached());
    this.done = sources.done().memoized(records -> sources.reader().find(asked, records));
    this.booked = sources.done().memoized(this::findBooked);
    this.situations = Suppliers.memoize(() -> sources.notices().of(this));
  }

  /** Follows people from their day 0. */
  static Party follow(Sources sources, People people, int[] start) {
    Ended ended = new Ended(start.length, sources.cutOff());
    sources.endings().unchosen(people, start, ended);
    int[] last = ended.last();
    Walked walked = sources.walk().walk(people::asked, start, last);
    sources.endings().exits(people.asked(walked.reached()), walked, start, last, ended);
    int[] end = ended.last();
    walkAnew(sources, people, walked, start, last, end);
    return new Party(sources, people, start, end, ended, walked);
  }

  /** Takes back what those who took an exit seem to have done after it. */
  private static void walkAnew(
      Sources sources, People people, Walked walked, int[] start, int[] last, int[] end) {
    int[] earlier =
        IntStream.range(0, start.length).filter(p -> end[p] < last[p]).toArray();
    if (earlier.length > 0) {
      Walked anew = sources
          .walk()
          .walk(people.at(earlier)::asked, People.at(earlier, start), People.at(earlier, end));
      walked.replace(earlier, anew);
    }
  }

  private OfSome findBooked(Records records) {
    Held held = sources.notices().held(records);
    return OfSome.find(
        people,
        walked.reached(),
        place -> !ended.isEnded(place) && held.after(people.number(place), sources.cutOff()),
        sources.beyond(),
        records);
  }

  Sources sources() {
    return sources;
  }

  People people() {
    return people;
  }

  int start(int place) {
    return start[place];
  }

  int end(int place) {
    return end[place];
  }

  Ended ended() {
    return ended;
  }

  Walked walked() {
    return walked;
  }

  /** Records of what is done in the outreach, of everybody and whatever their day by the cut-off. */
  FoundRows done(Records records) {
    return done.get(sources.done().number(records)).get();
  }

  /** Somebody's records dated after the cut-off, none where the journey has ended by then. */
  PersonRows booked(int place, Records records) {
    return booked
        .get(sources.done().number(records))
        .get()
        .between(place, sources.cutOff() + 1, Integer.MAX_VALUE);
  }

  Situations situations(int place) {
    return situations.get().get(place);
  }

  /** Everybody's journey, in order. */
  List<Journey> journeys() {
    List<Journey> journeys = new ArrayList<>(start.length);
    for (int place = 0; place < start.length; place++) {
      journeys.add(Journey.of(this, place));
    }
    return journeys;
  }
}
