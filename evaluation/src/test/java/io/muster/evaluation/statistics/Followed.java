package io.muster.evaluation.statistics;

import java.util.ArrayList;
import java.util.List;

/** People followed over time, as textbooks write them: {@code 9, 13, 13+}, with + for those still without the event. */
final class Followed {
  static final List<FollowUp> MAINTAINED = of("9, 13, 13+, 18, 23, 28+, 31, 34, 45+, 48, 161+");
  static final List<FollowUp> NOT_MAINTAINED = of("5, 5, 8, 8, 12, 16+, 23, 27, 30, 33, 43, 45");

  private Followed() {}

  static List<FollowUp> of(String times) {
    List<FollowUp> followed = new ArrayList<>();
    for (String time : times.split(", ")) {
      followed.add(
          time.endsWith("+")
              ? FollowUp.open(Double.parseDouble(time.substring(0, time.length() - 1)))
              : FollowUp.ended(Double.parseDouble(time)));
    }
    return followed;
  }
}
