package io.muster.examples.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.examples.cli.Tool;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Commands typed as a page shows them, with their files in a folder of the test. */
final class Typed {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

  private final Path folder;

  Typed(Path folder) {
    this.folder = folder;
  }

  /** Types each line of a block that begins with a dollar, and holds what stands below it; … is for lines left out. */
  void holds(String block) {
    assertThat(block).startsWith("$ ");
    for (String typed : block.substring(2).split("(?m)^\\$ ")) {
      int end = typed.indexOf('\n');
      String command = typed.substring(0, end);
      String shown = typed.substring(end + 1);
      Tool answer = Tool.run(arguments(command));
      String seen = (answer.out() + answer.err()).replace(folder + "/", "");
      assertThat(answer.exitCode())
          .as(command + "\n" + seen)
          .isEqualTo(shown.contains("error[") ? 1 : 0);
      holds(command, shown, seen);
    }
  }

  /** Each piece between lines left out is found behind the one before it, and whole lines are compared. */
  private static void holds(String command, String shown, String seen) {
    String rest = "\n" + seen;
    for (String piece : shown.split("(?m)^…\n")) {
      String lines = "\n" + piece;
      assertThat(rest).as(command).contains(lines);
      rest = rest.substring(rest.indexOf(lines) + lines.length() - 1);
    }
  }

  private Object[] arguments(String command) {
    assertThat(command).matches("(examples/)?muster .+");
    return WORD.matcher(command).results().skip(1).map(this::argument).toArray();
  }

  private String argument(MatchResult word) {
    String quoted = word.group(1);
    if (quoted != null) {
      return quoted;
    }
    String bare = word.group(2);
    boolean file = bare.contains("/") || bare.contains(".") || bare.matches("garden|practice");
    return file ? folder.resolve(bare).toString() : bare;
  }
}
