package io.muster.dsl.problem;

import io.muster.core.MusterException;

/** A cohort file cannot be read. The message names the file as it was asked for, and says what to do. */
public final class CohortFileException extends MusterException {
  private static final long serialVersionUID = 1L;

  public CohortFileException(String code, String message) {
    super(code, message);
  }
}
