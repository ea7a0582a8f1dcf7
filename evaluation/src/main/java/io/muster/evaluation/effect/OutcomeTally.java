package io.muster.evaluation.effect;

import io.muster.core.engine.CohortResult;
import io.muster.core.plan.OutcomePlan;
import io.muster.core.plan.OutcomePlan.Versus;
import io.muster.core.store.PatientSet;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.statistics.Estimate;
import io.muster.evaluation.statistics.GroupRateRatio;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Gathers the events of members, and sets them against those of others. For one thread. */
final class OutcomeTally {
  private final Asked asked;
  private final List<Member> members = new ArrayList<>();

  OutcomeTally(Asked asked) {
    this.asked = asked;
  }

  /** What is counted, and the others where there are any. */
  record Asked(
      OutcomePlan plan, Population population, EventCounter counter, Optional<CohortResult> found) {
    static Asked of(OutcomePlan plan, Population population) {
      return new Asked(
          plan,
          population,
          new EventCounter(plan),
          plan.versus().map(versus -> population.found(versus.cohort())));
    }
  }

  /** A member, and when their two times meet. */
  record Member(PersonEvents events, int dayZero) {
    int person() {
      return events.person();
    }

    /** Nothing of the member. */
    @Override
    public String toString() {
      return "a member";
    }
  }

  void add(Journey journey) {
    PersonEvents events = asked.counter().count(journey.person(), journey.startDay());
    members.add(new Member(events, journey.startDay()));
  }

  OutcomeTally merge(OutcomeTally other) {
    members.addAll(other.members);
    return this;
  }

  Outcome result() {
    members.sort(Comparator.comparingInt(Member::person));
    EventGroup all = EventGroup.of(events());
    Optional<Others> others = asked
        .plan()
        .versus()
        .map(versus -> versus.accept(new Against(asked.found().orElseThrow())));
    return new Outcome(
        asked.plan().name(),
        asked.plan().heading(),
        asked.plan().over(),
        all,
        others,
        ChosenBy.sameKind(asked.population().plan(), asked.plan().records()),
        notOver());
  }

  private int notOver() {
    long cutOff = asked.population().journeys().cutOff().toEpochDay();
    return (int)
        members.stream().filter(m -> asked.counter().last(m.dayZero()) > cutOff).count();
  }

  private List<PersonEvents> events() {
    return members.stream().map(Member::events).toList();
  }

  /** Sets members against others. */
  private final class Against implements Versus.Visitor<Others> {
    private final CohortResult found;

    Against(CohortResult found) {
      this.found = found;
    }

    @Override
    public Others visitMatched(Versus.Matched matched) {
      PatientSet candidates = asked.population().others(found);
      return new Pairing(matched, asked.population(), asked.counter(), candidates).of(members);
    }

    @Override
    public Others visitRandomised(Versus.Randomised randomised) {
      Population population = asked.population();
      PatientSet people = population.others(found);
      int[] numbers = people.stream().toArray();
      int[] zero = dayZero(numbers);
      List<PersonEvents> others = population.each(
          people,
          person ->
              asked.counter().count(person, zero[Arrays.binarySearch(numbers, person.number())]));
      return new Others.Randomised(
          randomised.cohort().heading(), EventGroup.of(others), ratio(others));
    }

    private int[] dayZero(int[] others) {
      return asked
          .population()
          .journeys()
          .plan()
          .start()
          .map(day -> IntStream.of(others).map(o -> (int) day.toEpochDay()).toArray())
          .orElseGet(() -> found.index(others));
    }

    private Finding<Estimate> ratio(List<PersonEvents> others) {
      boolean seen = events().stream().anyMatch(p -> p.daysAfter() > 0)
          && others.stream().anyMatch(p -> p.daysAfter() > 0);
      return Finding.of(
          seen
              ? GroupRateRatio.of(
                  PersonEvents.after(events()),
                  PersonEvents.daysAfter(events()),
                  PersonEvents.after(others),
                  PersonEvents.daysAfter(others))
              : Optional.empty(),
          "one of the two had no event from day 0 on, or too few people");
    }
  }
}
