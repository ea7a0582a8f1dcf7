package io.muster.core.load;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.stream.Stream;

/**
 * How often something was seen, and where first.
 *
 * @param count how often
 * @param first the first few places, at most {@link #PLACES}
 */
public record Sightings(long count, List<Place> first) {
  /** How many places are kept of each thing. */
  public static final int PLACES = 5;

  public Sightings {
    first = List.copyOf(first);
    checkArgument(first.size() == Math.min(count, PLACES), "the first %s places are kept", PLACES);
  }

  /** These and then others. */
  Sightings and(Sightings later) {
    return new Sightings(
        count + later.count,
        Stream.concat(first.stream(), later.first.stream()).limit(PLACES).toList());
  }
}
