package io.muster.evaluation.effect;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What makes an effect less than it seems, in words for whoever decides by it. */
public enum Warning {
  REGRESSION_TO_THE_MEAN(
      "Members were chosen by the same kind of record that is told of here. Those chosen while their"
          + " number was high have a lower one later, and those chosen while it was low a higher one, whatever is done"
          + " (regression to the mean). So a change since then is no proof of an effect."),
  NOBODY_TO_COMPARE(
      "There is nobody to compare with, so it is not known what would have happened anyway."),
  FEW_PEOPLE(
      "There are few people in it, and the intervals are made for some dozens: take them as too narrow."),
  NOT_OVER("The time is not over for everybody yet, and what is still to come is not in it."),
  UNEQUAL_FOLLOW_UP(
      "Not everybody was seen for the whole time before and after: some were not yet, or no longer,"
          + " registered or alive. Rates are per time seen."),
  UNMATCHED("Some members found nobody like them. The comparison says nothing of them."),
  UNBALANCED(
      "Members and those they are matched to are not alike in everything that the table shows. What"
          + " they differ in may have made the difference."),
  PICKED_EXTREMES(
      "Of several groups the highest and the lowest were picked after looking, so part of the gap"
          + " between them is chance."),
  MONTHS_RUN_TOGETHER("Months follow the months before them, so the intervals are too narrow."),
  WITHOUT_SECOND_VALUE(
      "The change is that of those with both values. The others may have fared differently.");

  /** Fewer people than this are few. */
  static final int SOME_DOZENS = 30;

  private final String words;

  Warning(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** A set of them, in the order in which they are named here. */
  static Set<Warning> sorted(Set<Warning> warnings) {
    Set<Warning> sorted = EnumSet.noneOf(Warning.class);
    sorted.addAll(warnings);
    return Collections.unmodifiableSet(sorted);
  }
}
