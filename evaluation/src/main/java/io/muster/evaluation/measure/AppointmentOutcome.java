package io.muster.evaluation.measure;

import io.muster.core.schema.Value;

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
  static AppointmentOutcome of(Value status) {
    for (AppointmentOutcome outcome : values()) {
      if (outcome.words.equals(status.toString())) {
        return outcome;
      }
    }
    return NOT_RECORDED;
  }
}
