package io.muster.core.load;

import io.muster.core.MusterException;

/** Input that cannot be loaded as a whole. No part of it becomes visible. */
public final class LoadException extends MusterException {
  private static final long serialVersionUID = 1L;

  private final transient Place place;
  private final String what;

  private LoadException(String code, Place place, String what) {
    super(code, place + ": " + what);
    this.place = place;
    this.what = what;
  }

  /** A fault at a place: what is wrong there, and what to do about it. */
  static LoadException of(String code, Place place, String what, String remedy) {
    return new LoadException(code, place, what + ". " + remedy + ".");
  }

  /** The same fault by another code. */
  LoadException as(String code) {
    return new LoadException(code, place, what);
  }

  /** The same fault so many lines further down. */
  LoadException below(long lines) {
    return new LoadException(code(), place.below(lines), what);
  }

  /** Where the fault is. */
  public Place place() {
    return place;
  }
}
