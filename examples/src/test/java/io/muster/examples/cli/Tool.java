package io.muster.examples.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * A run of the tool in this process, and what came of it.
 *
 * @param exitCode what the shell is told
 * @param out the output
 * @param err the error output
 */
public record Tool(int exitCode, String out, String err) {
  /** Where the tests of the module start from, so that relative paths are those a user would write. */
  public static final Path EXAMPLES = Path.of(System.getProperty("muster.examples", "."));

  static final Path RESOURCES = EXAMPLES.resolve(Path.of("src", "test", "resources"));

  public static Tool run(Object... arguments) {
    return run(UnaryOperator.identity(), arguments);
  }

  /** A run for another terminal than the one that nobody watches. */
  static Tool run(UnaryOperator<Terminal> seen, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = Terminal.file(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
    int exitCode = Main.run(
        Arrays.stream(arguments).map(Object::toString).toArray(String[]::new),
        seen.apply(terminal));
    return new Tool(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** All that a person would see, and the exit code. */
  String seen() {
    return out + err + "exit code " + exitCode + "\n";
  }
}
