package io.muster.core.files;

import io.muster.core.MusterException;

/**
 * A file that a cohort file names cannot be used. The message names it as the cohort file does, never where it lies on the
 * machine.
 */
public final class SourceFileException extends MusterException {
  private static final long serialVersionUID = 1L;

  /** A fault with a stable code such as {@code no-file}. Hosts that write a {@link FileSource} throw it too. */
  public SourceFileException(String code, String message) {
    super(code, message);
  }

  /** A fault of what is in a file; {@code what} ends its sentence. */
  public static SourceFileException in(FileKind kind, String name, String code, String what) {
    return new SourceFileException(
        kind.code() + "-" + code,
        "The %s %s cannot be used: %s.".formatted(kind.words(), shown(name), what));
  }

  /** A name as a message may show it: short, and without characters that could disturb what shows it. */
  public static String shown(String name) {
    String cut = name.length() > 80 ? name.substring(0, 80) + "…" : name;
    return "`" + cut.replaceAll("\\p{Cntrl}", "?") + "`";
  }
}
