package io.muster.testing;

import io.muster.core.MusterException;

/** A sample population cannot be written where it was asked for. */
public final class SampleException extends MusterException {
  private static final long serialVersionUID = 1L;

  SampleException(String code, String message) {
    super(code, message);
  }
}
