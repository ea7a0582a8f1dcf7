package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many are still without the event as time goes by, when not all were followed to the end.
 *
 * <p>S = Π(1 − d/n) over the times of events, with d events among n at risk, and Greenwood's variance S²Σd/(n(n − d)). Those whose
 * following ends at the time of an event are still at risk of it. Source: E. L. Kaplan and P. Meier, Nonparametric estimation from
 * incomplete observations, Journal of the American Statistical Association 53 (1958) 457-481; M. Greenwood, The natural duration of
 * cancer (1926). Of what stopped people from being followed it must tell nothing; where it does, as an opt-out or a death does, use
 * {@link AalenJohansen}.
 *
 * @param people how many were followed
 * @param steps one for each time at which anybody's following ended, the earliest first
 */
public record KaplanMeier(int people, List<Step> steps) {
  private static final double DUST = 1e-9;

  public KaplanMeier {
    steps = List.copyOf(steps);
  }

  /**
   * What the curve does at one time.
   *
   * @param atRisk those followed up to just before it
   * @param events those to whom it happened then
   * @param open those whose following ended then without it
   * @param surviving the share still without it after
   * @param greenwood Σd/(n(n − d)) up to and with this time; endless where nobody is left
   */
  public record Step(
      double time, int atRisk, int events, int open, double surviving, double greenwood) {}

  /** How an interval is made of a share and its error; the usual one is of the logarithm. */
  public enum Scale {
    /** S ± z·se, cut off at 0 and 1. */
    PLAIN,
    /** S·e^(± z·se/S), cut off at 1: the default here, as in R. */
    LOG,
    /** S to the power of e^(± z·se/(S ln S)), which stays within 0 and 1: the best for few people. */
    LOG_LOG
  }

  /** The curve; one that never leaves 1 where nobody was followed. Every cause counts as the event. */
  public static KaplanMeier of(Collection<FollowUp> followed) {
    List<Step> steps = new ArrayList<>();
    double surviving = 1;
    double greenwood = 0;
    for (Leaving leaving : Leaving.times(followed, 1, f -> f.ended() ? 1 : 0)) {
      int events = leaving.ended(1);
      int atRisk = leaving.atRisk();
      surviving *= 1 - (double) events / atRisk;
      greenwood += events == 0 ? 0 : (double) events / atRisk / (atRisk - events);
      steps.add(new Step(leaving.time(), atRisk, events, leaving.ended(0), surviving, greenwood));
    }
    return new KaplanMeier(followed.size(), steps);
  }

  /** The share still without the event after this time; beyond the last, where nobody is at risk, what it was there. */
  public double surviving(double time) {
    return last(time).map(Step::surviving).orElse(1.0);
  }

  /** How many are followed up to just before this time. */
  public int atRisk(double time) {
    return steps.stream()
        .filter(step -> step.time() >= time)
        .findFirst()
        .map(Step::atRisk)
        .orElse(0);
  }

  /** The 95 % interval of the share still without the event, of its logarithm. */
  public Optional<Interval> interval(double time) {
    return interval(time, Scale.LOG, Level.USUAL);
  }

  /** The interval of the share still without the event; empty once nobody is left, as there is no error to tell, and of nobody. */
  public Optional<Interval> interval(double time, Scale scale, double level) {
    double z = Level.reach(level);
    Optional<Step> step = last(time);
    double s = surviving(time);
    if (people == 0 || s <= 0) {
      return Optional.empty();
    }
    double error = Math.sqrt(step.map(Step::greenwood).orElse(0.0));
    if (error == 0) {
      return Optional.of(new Interval(s, s, level));
    }
    return Optional.of(
        switch (scale) {
          case PLAIN ->
            new Interval(Math.max(0, s - z * s * error), Math.min(1, s + z * s * error), level);
          case LOG ->
            new Interval(s * Math.exp(-z * error), Math.min(1, s * Math.exp(z * error)), level);
          case LOG_LOG -> {
            double reach = Math.exp(z * error / -Math.log(s));
            yield new Interval(Math.pow(s, reach), Math.pow(s, 1 / reach), level);
          }
        });
  }

  /**
   * The time by which half have had the event; empty where that was not seen. Where just half are without it between two events,
   * that is the middle of the two times, as the median of complete numbers would be.
   */
  public OptionalDouble median() {
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.surviving() < 0.5 - DUST) {
        return OptionalDouble.of(step.time());
      }
      if (step.surviving() <= 0.5 + DUST) {
        return OptionalDouble.of((step.time() + nextEvent(i)) / 2);
      }
    }
    return OptionalDouble.empty();
  }

  private double nextEvent(int i) {
    return steps.subList(i + 1, steps.size()).stream()
        .filter(step -> step.events() > 0)
        .findFirst()
        .map(Step::time)
        .orElse(steps.get(i).time());
  }

  private Optional<Step> last(double time) {
    checkArgument(!Double.isNaN(time), "a time is a number");
    Optional<Step> last = Optional.empty();
    for (Step step : steps) {
      if (step.time() > time) {
        break;
      }
      last = Optional.of(step);
    }
    return last;
  }
}
