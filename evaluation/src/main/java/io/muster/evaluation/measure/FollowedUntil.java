package io.muster.evaluation.measure;

import io.muster.core.plan.OutreachPlan;
import io.muster.evaluation.journey.Journey;
import io.muster.evaluation.journey.State;
import java.util.Set;
import java.util.stream.Collectors;

/** What it was that people were followed until. Of all but the last one keeps the others from coming. */
public enum FollowedUntil {
  /** They reached the step. */
  REACHED("reached it"),
  /** They took an exit. */
  EXIT("left by an exit"),
  /**
   * The team stopped trying: they took an exit by silence, which is where a plan says after how many attempts and how long that is.
   * Where a plan says nothing of it, the team is still trying.
   */
  STOPPED("no longer tried"),
  DIED("died"),
  /** They are no longer registered anywhere in the data. */
  LEFT("left the practice"),
  /** Nothing of that had happened by the end; what would have come is not known. */
  OPEN("still open");

  static final int CAUSES = OPEN.ordinal();

  private final String words;

  FollowedUntil(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Its number among the causes of {@link Followed#incidence}, from 1 up; 0 for none of them yet. */
  public int cause() {
    return this == OPEN ? 0 : ordinal() + 1;
  }

  /** What ended the journey of somebody who had not reached the step by then. */
  static FollowedUntil endOf(Journey journey, Set<String> silences) {
    return journey.ending().map(e -> of(e, silences)).orElse(OPEN);
  }

  private static FollowedUntil of(State ending, Set<String> silences) {
    return switch (ending.kind()) {
      case EXIT -> silences.contains(ending.name()) ? STOPPED : EXIT;
      case DIED -> DIED;
      case LEFT -> LEFT;
      case OPEN, PENDING, COMPLETED -> OPEN;
    };
  }

  /** The names of the exits by silence. */
  static Set<String> silences(OutreachPlan plan) {
    return plan.exits().stream()
        .filter(e -> e.trigger() instanceof OutreachPlan.Trigger.Silence)
        .map(OutreachPlan.Exit::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
