package io.muster.evaluation.statistics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How many have had each of several events first as time goes by, when one keeps the others from coming and not all were followed
 * to the end.
 *
 * <p>F_k = ΣS(u−)·d_k/n over the times of events, with d_k events of cause k among n at risk, and S the share that has had none of
 * them; at any time the F and S make 1. With one cause F is 1 − S of {@link KaplanMeier}. Source: O. O. Aalen and S. Johansen, An
 * empirical transition matrix for non-homogeneous Markov chains based on censored observations, Scandinavian Journal of Statistics 5
 * (1978) 141-150.
 *
 * @param people how many were followed
 * @param causes how many things could happen
 * @param steps one for each time at which anybody's following ended, the earliest first
 */
public record AalenJohansen(int people, int causes, List<Step> steps) {
  public AalenJohansen {
    steps = List.copyOf(steps);
  }

  /**
   * What the curves do at one time.
   *
   * @param atRisk those followed up to just before it
   * @param free the share to whom nothing has happened after it
   * @param incidence for each cause, the share to whom it has happened first
   */
  public record Step(double time, int atRisk, double free, List<Double> incidence) {
    public Step {
      incidence = List.copyOf(incidence);
    }

    /** The share to whom this cause, from 1 up, has happened first. */
    public double incidence(int cause) {
      return incidence.get(cause - 1);
    }
  }

  /** The curves for {@code causes} causes; ones that never leave 0 where nobody was followed. */
  public static AalenJohansen of(Collection<FollowUp> followed, int causes) {
    checkArgument(causes >= 1, "at least one thing can happen");
    List<Step> steps = new ArrayList<>();
    double free = 1;
    double[] incidence = new double[causes];
    for (Leaving leaving : Leaving.times(followed, causes, FollowUp::cause)) {
      int events = 0;
      List<Double> now = new ArrayList<>();
      for (int cause = 1; cause <= causes; cause++) {
        int ended = leaving.ended(cause);
        events += ended;
        incidence[cause - 1] += free * ended / leaving.atRisk();
        now.add(incidence[cause - 1]);
      }
      free *= 1 - (double) events / leaving.atRisk();
      steps.add(new Step(leaving.time(), leaving.atRisk(), free, now));
    }
    return new AalenJohansen(followed.size(), causes, steps);
  }

  /** The share to whom this cause, from 1 up, has happened first by this time. */
  public double incidence(int cause, double time) {
    checkArgument(cause >= 1 && cause <= causes, "causes are counted from 1");
    return last(time).map(step -> step.incidence(cause)).orElse(0.0);
  }

  /** The share to whom nothing has happened by this time. */
  public double free(double time) {
    return last(time).map(Step::free).orElse(1.0);
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
