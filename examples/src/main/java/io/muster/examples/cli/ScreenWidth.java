package io.muster.examples.cli;

import io.muster.examples.Prose;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many columns a line has room for. */
final class ScreenWidth {
  private static final int NARROWEST = 60;
  private static final int WIDEST = 160;
  private static final Pattern TOLD = Pattern.compile("[1-9]\\d{0,4}");
  private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("\\d{1,6} ([1-9]\\d{0,4})");

  private ScreenWidth() {}

  /**
   * What the environment says, or else the terminal; of one that does not say, 80, and where there is none, a page.
   *
   * @param shown whether it is a terminal that is written to
   */
  static int of(Map<String, String> environment, boolean shown) {
    return of(environment, shown, ScreenWidth::asked);
  }

  /** The same, with what the terminal says when it is asked. */
  static int of(
      Map<String, String> environment, boolean shown, Supplier<Optional<Integer>> terminal) {
    String told = environment.getOrDefault("COLUMNS", "");
    if (TOLD.matcher(told).matches()) {
      return fitting(Integer.parseInt(told));
    }
    return shown ? fitting(terminal.get().orElse(Prose.WIDTH)) : Terminal.PAGE;
  }

  private static int fitting(int columns) {
    return Math.max(NARROWEST, Math.min(WIDEST, columns));
  }

  /** What the terminal says that this process belongs to, where the system has a command to ask it. */
  private static Optional<Integer> asked() {
    try {
      Process stty = new ProcessBuilder("sh", "-c", "stty size < /dev/tty")
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      Matcher size = ROWS_AND_COLUMNS.matcher(answer.strip());
      return stty.waitFor(1, TimeUnit.SECONDS) && size.matches()
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
