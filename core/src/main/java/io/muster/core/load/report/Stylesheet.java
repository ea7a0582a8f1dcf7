package io.muster.core.load.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The look of the page, from {@code load.css} beside this class. */
final class Stylesheet {
  private static final String TEXT = read();

  private Stylesheet() {}

  static String text() {
    return TEXT;
  }

  private static String read() {
    try (InputStream css = Stylesheet.class.getResourceAsStream("load.css")) {
      if (css == null) {
        throw new IllegalStateException("load.css is not in the library");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("load.css cannot be read", e);
    }
  }
}
