package io.muster.core.store;

import io.muster.core.MusterException;
import java.nio.file.Path;

/** A snapshot that cannot be written or opened. Nothing of it is left behind, and nothing of it becomes visible. */
public final class SnapshotException extends MusterException {
  private static final long serialVersionUID = 1L;

  private SnapshotException(String code, String message) {
    super(code, message);
  }

  /** A fault of a file: what is wrong with it, and what to do about it. */
  static SnapshotException of(String code, Path file, String what, String remedy) {
    return new SnapshotException(code, file.getFileName() + ": " + what + ". " + remedy + ".");
  }
}
