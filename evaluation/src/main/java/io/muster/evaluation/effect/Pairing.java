package io.muster.evaluation.effect;

import io.muster.core.plan.IndexDate;
import io.muster.core.plan.OutcomePlan.Match;
import io.muster.core.plan.OutcomePlan.Versus;
import io.muster.core.schema.Value;
import io.muster.core.store.PatientSet;
import io.muster.evaluation.effect.Others.Likeness;
import io.muster.evaluation.effect.OutcomeTally.Member;
import io.muster.evaluation.journey.Person;
import io.muster.evaluation.journey.Questions;
import io.muster.evaluation.statistics.Balance;
import io.muster.evaluation.statistics.BeforeAndAfter;
import io.muster.evaluation.statistics.DifferenceInDifferences;
import io.muster.evaluation.statistics.Estimate;
import io.muster.evaluation.statistics.Matching;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Matches members to others. Those of the earliest index date go first, and of one date those of the first id; each takes the nearest who
 * is still free and is seen in the data on the member's day 0, both asked at the member's index date. For one thread.
 */
final class Pairing {
  private final Versus.Matched plan;
  private final Population population;
  private final EventCounter counter;
  private final int candidates;
  private final BitSet free = new BitSet();
  private final List<Pair> pairs = new ArrayList<>();
  private final List<Alike> all = new ArrayList<>();

  Pairing(Versus.Matched plan, Population population, EventCounter counter, PatientSet candidates) {
    this.plan = plan;
    this.population = population;
    this.counter = counter;
    this.candidates = candidates.size();
    candidates.stream().forEach(free::set);
  }

  private record Pair(
      Alike member, PersonEvents memberEvents, Alike other, PersonEvents otherEvents) {}

  Others.Matched of(List<Member> members) {
    int[] index = population.index(members.stream().mapToInt(Member::person).toArray());
    SortedMap<Integer, List<Member>> byIndex = new TreeMap<>();
    for (int i = 0; i < index.length; i++) {
      byIndex.computeIfAbsent(index[i], day -> new ArrayList<>()).add(members.get(i));
    }
    byIndex.forEach(this::match);
    pairs.sort(Comparator.comparingInt(p -> p.memberEvents().person()));
    List<PersonEvents> matched = pairs.stream().map(Pair::memberEvents).toList();
    List<PersonEvents> comparators = pairs.stream().map(Pair::otherEvents).toList();
    return new Others.Matched(
        plan.cohort().heading(),
        candidates,
        members.size() - pairs.size(),
        EventGroup.of(matched),
        EventGroup.of(comparators),
        balance(members),
        difference(matched, comparators));
  }

  /** Members of one index date, in order of their ids. */
  private void match(int index, List<Member> members) {
    Questions questions = population.questions(
        plan.on().stream().map(Match::value).toList(), IndexDate.on(LocalDate.ofEpochDay(index)));
    int dayZero = members.get(0).dayZero();
    double[] calipers = calipers();
    Keys keys = new Keys(calipers.length);
    List<Alike> theirs = alike(people(members), person -> alike(person, questions));
    all.addAll(theirs);
    List<Alike> others = alike(
        PatientSet.of(free),
        person -> EventCounter.isSeen(person, dayZero)
            ? alike(person, questions)
            : Optional.<Alike>empty());
    int[] matches = Matching.nearest(keys.people(theirs), keys.people(others), calipers);
    List<Matched> matched = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < matches.length; i++) {
      if (matches[i] != Matching.NOBODY) {
        while (members.get(at).person() != theirs.get(i).person()) {
          at++;
        }
        matched.add(new Matched(theirs.get(i), members.get(at).events(), others.get(matches[i])));
      }
    }
    pair(matched, dayZero);
  }

  private record Matched(Alike member, PersonEvents events, Alike other) {}

  private void pair(List<Matched> matched, int dayZero) {
    BitSet taken = new BitSet();
    matched.forEach(m -> taken.set(m.other().person()));
    free.andNot(taken);
    Map<Integer, PersonEvents> events = new HashMap<>();
    population
        .each(PatientSet.of(taken), person -> counter.count(person, dayZero))
        .forEach(counted -> events.put(counted.person(), counted));
    matched.forEach(m -> pairs.add(new Pair(
        m.member(),
        m.events(),
        m.other(),
        Objects.requireNonNull(events.get(m.other().person())))));
  }

  private Optional<Alike> alike(Person person, Questions questions) {
    List<Value> answers = new ArrayList<>(plan.on().size());
    for (int i = 0; i < plan.on().size(); i++) {
      answers.add(person.answer(questions, i));
    }
    return Alike.of(person.number(), answers, plan.on());
  }

  private List<Alike> alike(PatientSet people, Function<Person, Optional<Alike>> asked) {
    return population.each(people, asked).stream().flatMap(Optional::stream).toList();
  }

  private static PatientSet people(List<Member> members) {
    BitSet people = new BitSet();
    members.forEach(m -> people.set(m.person()));
    return PatientSet.of(people);
  }

  private double[] calipers() {
    return plan.on().stream()
        .flatMap(match -> match.caliper().stream())
        .mapToDouble(Number::doubleValue)
        .toArray();
  }

  private List<Likeness> balance(List<Member> members) {
    if (pairs.isEmpty()) {
      return List.of();
    }
    List<Likeness> balance = new ArrayList<>();
    int near = 0;
    for (Match match : plan.on()) {
      balance.add(new Likeness(
          Spoken.of(match.label(), match.value()),
          match.caliper().isPresent() ? Optional.of(balance(near++)) : Optional.empty()));
    }
    balance.add(new Likeness(
        "events before day 0",
        Optional.of(Balance.of(
            members.stream().mapToDouble(m -> m.events().before()).toArray(),
            pairs.stream().mapToDouble(p -> p.memberEvents().before()).toArray(),
            pairs.stream().mapToDouble(p -> p.otherEvents().before()).toArray()))));
    return balance;
  }

  private Balance balance(int near) {
    return Balance.of(
        all.stream().mapToDouble(a -> a.near(near)).toArray(),
        pairs.stream().mapToDouble(p -> p.member().near(near)).toArray(),
        pairs.stream().mapToDouble(p -> p.other().near(near)).toArray());
  }

  private static Finding<Estimate> difference(
      List<PersonEvents> matched, List<PersonEvents> comparators) {
    return EventGroup.sides(matched)
        .either(
            one -> EventGroup.sides(comparators)
                .either(other -> difference(one, other), Finding::untold),
            Finding::untold);
  }

  private static Finding<Estimate> difference(BeforeAndAfter matched, BeforeAndAfter comparators) {
    return Finding.of(
        DifferenceInDifferences.ofPairs(matched, comparators),
        "members or those they are matched to had no event in one of the two times, or pairs do not"
            + " vary");
  }
}
