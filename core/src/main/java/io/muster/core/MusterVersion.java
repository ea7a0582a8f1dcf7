package io.muster.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which Muster this is, so that a result can say what made it. */
public final class MusterVersion {
  private static final String VERSION = read();

  private MusterVersion() {}

  /** The version, such as {@code 0.1.0}. */
  public static String text() {
    return VERSION;
  }

  private static String read() {
    try (InputStream file = MusterVersion.class.getResourceAsStream("version.txt")) {
      if (file == null) {
        throw new IllegalStateException("the version is missing from the jar");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
