package io.muster.core.load;

import io.muster.core.MusterException;

/** Input that cannot be loaded as a whole. No part of it becomes visible. */
public final class LoadException extends MusterException {
  private static final long serialVersionUID = 1L;

  private final transient Place place;

  private LoadException(String code, Place place, String message) {
    super(code, message);
    this.place = place;
  }

  /** A fault at a place: what is wrong there, and what to do about it. */
  static LoadException of(String code, Place place, String what, String remedy) {
    return new LoadException(code, place, place + ": " + what + ". " + remedy + ".");
  }

  /** Where the fault is. */
  public Place place() {
    return place;
  }
}
