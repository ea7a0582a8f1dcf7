package io.muster.core.json;

import io.muster.core.MusterException;

/** A plan that cannot be read from JSON, or cannot be written as JSON. The message names the place and what is wrong there. */
public final class PlanJsonException extends MusterException {
  private static final long serialVersionUID = 1L;

  private final String path;

  PlanJsonException(String code, String path, String what) {
    super(code, path + ": " + what + ".");
    this.path = path;
  }

  /** Where in the document the fault is, such as {@code $.cohorts.garden_city.rules[1].if}. */
  public String path() {
    return path;
  }
}
