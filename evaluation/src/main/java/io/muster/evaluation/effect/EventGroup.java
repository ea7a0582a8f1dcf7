package io.muster.evaluation.effect;

import io.muster.evaluation.statistics.BeforeAndAfter;
import io.muster.evaluation.statistics.Estimate;
import io.muster.evaluation.statistics.PairedRateRatio;
import io.muster.evaluation.statistics.PoissonRate;
import java.util.List;

/**
 * The events of some people before day 0 and from it on. Day 0 belongs to the time after.
 *
 * @param inFull how many of them were seen on every day of both times
 * @param before how many of them had any event before
 * @param eventsBefore how many events there were
 * @param daysBefore on how many days people were seen, all people's together
 * @param after how many of them had any event from day 0 on
 * @param ratio the rate after over the rate before, with an interval from how people vary
 */
public record EventGroup(
    int people,
    int inFull,
    int before,
    long eventsBefore,
    long daysBefore,
    int after,
    long eventsAfter,
    long daysAfter,
    Finding<Estimate> ratio) {
  /** Days in a year, on average, for rates. */
  public static final double YEAR = 365.25;

  private static final String UNSEEN = "nobody is seen in the data in one of the two times";

  static EventGroup of(List<PersonEvents> people) {
    return new EventGroup(
        people.size(),
        (int) people.stream().filter(PersonEvents::inFull).count(),
        (int) people.stream().filter(p -> p.before() > 0).count(),
        PersonEvents.sum(PersonEvents.before(people)),
        people.stream().mapToLong(PersonEvents::daysBefore).sum(),
        (int) people.stream().filter(p -> p.after() > 0).count(),
        PersonEvents.sum(PersonEvents.after(people)),
        people.stream().mapToLong(PersonEvents::daysAfter).sum(),
        ratio(people));
  }

  /** Each person's two sides; untold where nobody is seen in one of them. */
  static Finding<BeforeAndAfter> sides(List<PersonEvents> people) {
    boolean seen = people.stream().anyMatch(p -> p.daysBefore() > 0)
        && people.stream().anyMatch(p -> p.daysAfter() > 0);
    return seen
        ? Finding.told(BeforeAndAfter.of(
            PersonEvents.before(people),
            PersonEvents.daysBefore(people),
            PersonEvents.after(people),
            PersonEvents.daysAfter(people)))
        : Finding.untold(UNSEEN);
  }

  private static Finding<Estimate> ratio(List<PersonEvents> people) {
    return sides(people)
        .either(
            sides -> Finding.of(
                PairedRateRatio.of(sides),
                "there was no event in one of the two times, or people do not vary"),
            Finding::untold);
  }

  /** Events for each year that people were seen, before; with an interval as if events came by themselves. */
  public Finding<Estimate> rateBefore() {
    return rate(eventsBefore, daysBefore);
  }

  /** Events for each year that people were seen, from day 0 on; with an interval as if events came by themselves. */
  public Finding<Estimate> rateAfter() {
    return rate(eventsAfter, daysAfter);
  }

  private static Finding<Estimate> rate(long events, long days) {
    return days == 0 ? Finding.untold(UNSEEN) : Finding.told(PoissonRate.of(events, days / YEAR));
  }
}
