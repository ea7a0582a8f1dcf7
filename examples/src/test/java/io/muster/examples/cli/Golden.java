package io.muster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a user reads, kept in files. Run the tests with {@code -Dmuster.golden=write} to write them anew, then read them. */
public final class Golden {
  private static final Path FOLDER =
      Path.of(System.getProperty("muster.examples", "."), "src", "test", "resources", "golden");

  private Golden() {}

  static void check(String name, String actual) {
    check(FOLDER.resolve(name), actual);
  }

  /** Holds a file wherever it is. */
  public static void check(Path file, String actual) {
    try {
      if (System.getProperty("muster.golden", "").equals("write")) {
        Files.writeString(file, actual);
      }
      assertThat(actual).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
