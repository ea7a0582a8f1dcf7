package io.muster.core.codes;

import io.muster.core.MusterException;

/**
 * A code list that cannot be used. The message names the file as the cohort file does, never where it lies on the machine.
 */
public final class CodeListException extends MusterException {
  private static final long serialVersionUID = 1L;

  /** A fault with a stable code such as {@code codelist-missing}. Hosts that write a {@link CodeListSource} throw it too. */
  public CodeListException(String code, String message) {
    super(code, message);
  }
}
