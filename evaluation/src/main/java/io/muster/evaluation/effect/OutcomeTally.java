package io.muster.evaluation.effect;

import io.muster.core.engine.CohortResult;
import io.muster.core.plan.OutcomePlan;
import io.muster.core.plan.OutcomePlan.Versus;
import io.muster.core.store.PatientSet;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.statistics.Estimate;
import io.muster.evaluation.statistics.GroupRateRatio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
          new EventCounter(plan, population.journeys()),
          plan.versus().map(versus -> population.found(versus.cohort())));
    }
  }

  /** A member, and when their two times meet. */
  record Member(PersonEvents events, LocalDate dayZero) {
    int person() {
      return events.person();
    }
  }

  void add(Journey journey) {
    PersonEvents events = asked.counter().count(journey.person(), journey.start());
    members.add(new Member(events, journey.start()));
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
        others.map(o -> o.accept(new OutcomeEvidence())).orElse(Evidence.BEFORE_AND_AFTER),
        warnings(all, others));
  }

  private List<PersonEvents> events() {
    return members.stream().map(Member::events).toList();
  }

  private Set<Warning> warnings(EventGroup all, Optional<Others> others) {
    Set<Warning> warnings = others
        .map(o -> o.accept(new OutcomeWarnings()))
        .orElseGet(() -> EnumSet.of(Warning.NOBODY_TO_COMPARE));
    if (ChosenBy.sameKind(asked.population().plan(), asked.plan().records())) {
      warnings.add(Warning.REGRESSION_TO_THE_MEAN);
    }
    if (all.people() < Warning.SOME_DOZENS) {
      warnings.add(Warning.FEW_PEOPLE);
    }
    if (all.inFull() < all.people()) {
      warnings.add(Warning.UNEQUAL_FOLLOW_UP);
    }
    LocalDate cutOff = asked.population().journeys().cutOff();
    if (members.stream().anyMatch(m -> asked.plan().last(m.dayZero()).isAfter(cutOff))) {
      warnings.add(Warning.NOT_OVER);
    }
    return warnings;
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
      List<PersonEvents> others = population.each(
          population.others(found), person -> asked.counter().count(person, dayZero(person)));
      return new Others.Randomised(
          randomised.cohort().heading(), EventGroup.of(others), ratio(others));
    }

    private LocalDate dayZero(int other) {
      return asked
          .population()
          .journeys()
          .plan()
          .start()
          .orElseGet(() -> found.index(other).orElseThrow());
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

  private static final class OutcomeEvidence implements Others.Visitor<Evidence> {
    @Override
    public Evidence visitMatched(Others.Matched matched) {
      if (matched.difference().isTold()) {
        return Evidence.DIFFERENCE_IN_DIFFERENCES;
      }
      return matched.pairs() > 0 ? Evidence.COMPARISON_GROUP : Evidence.BEFORE_AND_AFTER;
    }

    @Override
    public Evidence visitRandomised(Others.Randomised randomised) {
      return randomised.ratio().isTold() ? Evidence.RANDOMISED : Evidence.BEFORE_AND_AFTER;
    }
  }

  private static final class OutcomeWarnings implements Others.Visitor<Set<Warning>> {
    @Override
    public Set<Warning> visitMatched(Others.Matched matched) {
      Set<Warning> warnings = EnumSet.noneOf(Warning.class);
      if (matched.pairs() == 0) {
        warnings.add(Warning.NOBODY_TO_COMPARE);
      } else if (matched.pairs() < Warning.SOME_DOZENS) {
        warnings.add(Warning.FEW_PEOPLE);
      }
      if (matched.unmatched() > 0) {
        warnings.add(Warning.UNMATCHED);
      }
      if (!matched.balance().stream().allMatch(Others.Likeness::balanced)) {
        warnings.add(Warning.UNBALANCED);
      }
      return warnings;
    }

    @Override
    public Set<Warning> visitRandomised(Others.Randomised randomised) {
      Set<Warning> warnings = EnumSet.noneOf(Warning.class);
      if (randomised.comparators().people() == 0) {
        warnings.add(Warning.NOBODY_TO_COMPARE);
      } else if (randomised.comparators().people() < Warning.SOME_DOZENS) {
        warnings.add(Warning.FEW_PEOPLE);
      }
      return warnings;
    }
  }
}
