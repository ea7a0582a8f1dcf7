package io.muster.evaluation.measure;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.evaluation.statistics.Interval;
import io.muster.evaluation.statistics.Wilson;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A share that knows its denominator: so many of so many, and of what. It cannot be added up, and there is none of nobody.
 *
 * @param ofWhat what the denominator is, such as {@code the cohort}
 */
public record Proportion(int count, int of, String ofWhat) {
  public Proportion {
    checkArgument(count >= 0 && count <= of, "a share is of those it is a part of: %s", ofWhat);
  }

  public static Proportion of(int count, int of, String ofWhat) {
    return new Proportion(count, of, ofWhat);
  }

  /** The share, 0.1 for 10 %; empty where there is nobody to be a share of. */
  public OptionalDouble share() {
    return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / of);
  }

  /** Wilson's 95 % interval of the share; empty where there is nobody to be a share of. */
  public Optional<Interval> interval() {
    return of == 0 ? Optional.empty() : Optional.of(Wilson.interval(count, of));
  }
}
