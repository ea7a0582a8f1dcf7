package io.muster.evaluation.journey;

import com.google.common.base.Suppliers;
import io.muster.core.engine.FoundRows;
import io.muster.core.engine.PersonRows;
import io.muster.core.plan.Records;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

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
  private final Standings standings;
  private final List<Supplier<FoundRows>> done;
  private final List<Supplier<OfSome>> booked;
  private final Supplier<List<Situations>> situations;

  private Party(
      Sources sources,
      People people,
      Finds finds,
      int[] start,
      int[] end,
      Ended ended,
      Walked walked) {
    this.sources = sources;
    this.people = people;
    this.start = start;
    this.end = end;
    this.ended = ended;
    this.walked = walked;
    this.standings = sources.walk().standings(walked, ended, start.length);
    this.done = sources.done().memoized(records -> finds.find(records, walked.reached()));
    this.booked = sources.done().memoized(this::findBooked);
    this.situations = Suppliers.memoize(() -> sources.notices().of(this));
  }

  /** Follows people from their day 0. */
  static Party follow(Sources sources, People people, int[] start) {
    Ended ended = new Ended(start.length, sources.cutOff());
    sources.endings().unchosen(people, start, ended);
    int[] last = ended.last();
    Finds finds = Finds.of(sources, people);
    Walked walked = sources.walk().walk(finds, start, last);
    sources.endings().exits(finds, walked, start, last, ended);
    int[] end = ended.last();
    int[] others = new int[start.length];
    int many = 0;
    for (int place = 0; place < start.length; place++) {
      if (end[place] < last[place] && walked.goesOn(place, end[place])) {
        others[many++] = place;
      }
    }
    if (many > 0) {
      walkAnew(sources, people, finds, Arrays.copyOf(others, many), walked, start, end);
    }
    return new Party(sources, people, finds, start, end, ended, walked);
  }

  /** Takes back what those who took an exit seem to have done after it. */
  private static void walkAnew(
      Sources sources,
      People people,
      Finds finds,
      int[] places,
      Walked walked,
      int[] start,
      int[] end) {
    Walked anew = sources
        .walk()
        .walk(finds.at(places, people), People.at(places, start), People.at(places, end));
    walked.replace(places, anew);
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

  Standings standings() {
    return standings;
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
      journeys.add(new Journey(this, place));
    }
    return journeys;
  }
}
