package io.muster.examples.cli;

import io.muster.examples.Prose;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes, and for whom.
 *
 * @param out what was asked for
 * @param err what goes wrong, and remarks
 * @param watched whether a person is watching {@code err}
 * @param columns how many columns a line has room for
 * @param colours those of {@code out}
 * @param remarkColours those of {@code err}
 * @param command what the tool is called by, to be typed again
 */
record Terminal(
    PrintStream out,
    PrintStream err,
    boolean watched,
    int columns,
    Colours colours,
    Colours remarkColours,
    String command) {
  /** What a page has that is not for a terminal. */
  static final int PAGE = 100;

  /** A place that nobody watches, such as a file. */
  static Terminal file(PrintStream out, PrintStream err) {
    return new Terminal(out, err, false, PAGE, Colours.NONE, Colours.NONE, "muster");
  }

  /** The streams of this process. */
  static Terminal here() {
    boolean shown = isTerminal(1);
    boolean watched = isTerminal(2);
    Map<String, String> environment = System.getenv();
    return new Terminal(
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        watched,
        ScreenWidth.of(environment, shown),
        Colours.of(environment, shown),
        Colours.of(environment, watched),
        System.getProperty("muster.command", "muster"));
  }

  /** The same with room for so many columns. */
  Terminal withColumns(int room) {
    return new Terminal(out, err, watched, room, colours, remarkColours, command);
  }

  /** The same with a person at it, who sees colours. */
  Terminal inColours() {
    return new Terminal(out, err, true, columns, Colours.ANSI, Colours.ANSI, command);
  }

  /** How wide a paragraph is: no wider than is good to read. */
  int paragraph() {
    return Math.min(columns, Prose.WIDTH);
  }

  /** Tells what went wrong; to a person in lines of whole words. */
  void tell(String message) {
    List<String> lines = watched ? Prose.wrap(message, paragraph(), "") : List.of(message);
    lines.forEach(line -> err.print(line + "\n"));
  }

  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }

  /** Whether a stream is a terminal with a person at it. Where the system shows its streams, look there; else as far as Java can tell. */
  private static boolean isTerminal(int stream) {
    Path shown = Path.of("/proc/self/fd", Integer.toString(stream));
    if (Files.isSymbolicLink(shown)) {
      try {
        String place = Files.readSymbolicLink(shown).toString();
        return place.startsWith("/dev/pts/") || place.startsWith("/dev/tty");
      } catch (IOException e) {
        return false;
      }
    }
    return hasTerminal(System.console());
  }

  /** From Java 22 there is a console without a terminal too, and a method that tells. */
  @SuppressWarnings("SystemConsoleNull") // It still is null before Java 22.
  private static boolean hasTerminal(@Nullable Console console) {
    try {
      return console != null && (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException before22) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
