package io.muster.evaluation.measure;

import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.Map;

/** What became of an appointment. */
public enum AppointmentOutcome {
  ATTENDED("attended", true),
  DID_NOT_ATTEND("did not attend", true),
  LATE_NOT_SEEN("late not seen", true),
  CANCELLED_BY_PATIENT("cancelled by patient", false),
  CANCELLED_BY_PROVIDER("cancelled by provider", false),
  /** Its day has passed, and it still stands as booked or has no status. */
  NOT_RECORDED("outcome not recorded", false),
  /** Dated after the cut-off. */
  NOT_DUE("not due yet", false);

  private static final Map<String, AppointmentOutcome> BY_WORDS =
      Maps.uniqueIndex(Arrays.asList(values()), AppointmentOutcome::words);

  private final String words;
  private final boolean due;

  AppointmentOutcome(String words, boolean due) {
    this.words = words;
    this.due = due;
  }

  public String words() {
    return words;
  }

  /** Whether it was there to be attended, and so is in the denominator. */
  public boolean due() {
    return due;
  }

  /** What a status says of an appointment whose day has come. */
  static AppointmentOutcome of(String status) {
    return BY_WORDS.getOrDefault(status, NOT_RECORDED);
  }
}
