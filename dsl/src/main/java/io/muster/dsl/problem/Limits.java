package io.muster.dsl.problem;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.EnumMap;
import java.util.Map;

/** How much of each {@link Limit} a text is allowed before it is refused. Immutable. */
public final class Limits {
  private static final Limits STANDARD = new Limits(Map.of());

  private final Map<Limit, Integer> changed;

  private Limits(Map<Limit, Integer> changed) {
    this.changed = Map.copyOf(changed);
  }

  /** Every limit as it is by itself. */
  public static Limits standard() {
    return STANDARD;
  }

  /** These limits, one of them changed: to 1 or more, and the depth, which stacks are safe for, to no more than it is by itself. */
  public Limits with(Limit limit, int most) {
    checkArgument(most >= 1, "a limit is at least 1, and %s is to be %s", limit, most);
    checkArgument(
        limit != Limit.DEPTH || most <= limit.standard(),
        "the depth is at most %s",
        limit.standard());
    Map<Limit, Integer> more = new EnumMap<>(Limit.class);
    more.putAll(changed);
    more.put(limit, most);
    return new Limits(more);
  }

  /** The most that is allowed. */
  public int most(Limit limit) {
    return changed.getOrDefault(limit, limit.standard());
  }
}
