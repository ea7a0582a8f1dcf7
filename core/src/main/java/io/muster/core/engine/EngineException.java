package io.muster.core.engine;

import io.muster.core.MusterException;

/** A plan asks for what the data do not hold, or cannot answer. */
public final class EngineException extends MusterException {
  private static final long serialVersionUID = 1L;

  EngineException(String code, String message) {
    super(code, message);
  }
}
