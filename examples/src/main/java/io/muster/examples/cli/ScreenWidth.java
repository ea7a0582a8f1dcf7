package io.muster.examples.cli;

import io.muster.examples.Prose;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many columns the terminal has, as far as it can be known. */
final class ScreenWidth {
  /** No table needs more, and no line should be longer. */
  private static final int WIDEST = 100;

  private static final int NARROWEST = 60;
  private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("\\d{1,6} (\\d{1,6})");

  private ScreenWidth() {}

  /** What tables are to fit: 80 where nothing is known. */
  static int columns() {
    int columns = said().or(ScreenWidth::asked).orElse(Prose.WIDTH);
    return Math.max(NARROWEST, Math.min(WIDEST, columns));
  }

  /** What the environment says. */
  private static Optional<Integer> said() {
    return Optional.ofNullable(System.getenv("COLUMNS"))
        .filter(text -> text.matches("\\d{1,6}"))
        .map(Integer::valueOf);
  }

  /** What the terminal says that this process belongs to, where the system has a command to ask it. */
  private static Optional<Integer> asked() {
    try {
      Process stty = new ProcessBuilder("sh", "-c", "stty size < /dev/tty")
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      Matcher size = ROWS_AND_COLUMNS.matcher(answer.strip());
      return stty.waitFor(1, TimeUnit.SECONDS)
              && size.matches()
              && !size.group(1).equals("0")
          ? Optional.of(Integer.valueOf(size.group(1)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
