package io.muster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first five minutes: a folder to begin with, the examples in the help, and a shell that completes. */
class BeginningTest {
  private static final List<String> COMMANDS = List.of(
      "",
      "new",
      "check",
      "format",
      "describe",
      "test",
      "run",
      "explain",
      "evaluate",
      "load",
      "sample");

  @TempDir
  private Path folder;

  @Test
  void aFolderToBeginWithSaysWhatToTypeNextAndAllOfItWorks() {
    Path clinic = folder.resolve("clinic");
    Tool tool = Tool.run("new", clinic);
    Golden.check("new.txt", tool.seen().replace(folder + "/", ""));
    List<String> next =
        tool.out().lines().filter(line -> line.startsWith("  muster ")).toList();
    assertThat(next).hasSize(3);
    for (String line : next) {
      Tool typed =
          Tool.run((Object[]) line.strip().substring("muster ".length()).split(" "));
      assertThat(typed.exitCode()).as(line + "\n" + typed.seen()).isZero();
      assertThat(typed.seen()).doesNotContain("Warning", "warning", "error");
    }
    Path cohort = clinic.resolve("clinic.cohort");
    assertThat(Tool.run("check", cohort).out()).isEqualTo("clinic.cohort: no problems\n");
    assertThat(Tool.run("format", "--check", cohort).seen()).isEqualTo("exit code 0\n");
  }

  @Test
  void nothingIsWrittenOverWhatIsThere() throws IOException {
    Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
    assertThat(Tool.run("new", folder).seen())
        .isEqualTo(folder
            + " holds files already; choose another name. Nothing was written.\nexit code 2\n");
    assertThat(Tool.run("new", mine).seen())
        .isEqualTo(
            mine + " is there already and is no folder; choose another name.\nexit code 2\n");
    assertThat(mine).hasContent("mine");
    assertThat(folder).isDirectoryNotContaining(file -> !file.equals(mine));
  }

  @Test
  void aNameMayHaveBlanksOrTheEndingOfACohortFile() {
    Path typed = folder.resolve("our clinic.cohort");
    Path written = folder.resolve("our clinic");
    assertThat(Tool.run("new", typed).out())
        .contains("test \"" + written.resolve("our clinic.cohort") + "\"\n");
    assertThat(Tool.run("test", written.resolve("our clinic.cohort")).exitCode())
        .isZero();
  }

  @Test
  void everyExampleInTheHelpWorks() {
    List<String> examples = new ArrayList<>();
    for (String command : COMMANDS) {
      String help = (command.isEmpty() ? Tool.run("--help") : Tool.run(command, "--help")).out();
      List<String> own =
          help.lines().filter(line -> line.startsWith("  muster ")).toList();
      assertThat(own).as(command).isNotEmpty();
      examples.addAll(own);
    }
    for (String example : examples.stream().distinct().toList()) {
      Tool tool = Tool.run(arguments(example.strip().substring("muster ".length())));
      assertThat(tool.exitCode()).as(example + "\n" + tool.seen()).isZero();
    }
  }

  /** The words of a command as a shell takes them, with its files in the folder of this test. */
  private Object[] arguments(String command) {
    return Pattern.compile("\"([^\"]*)\"|(\\S+)")
        .matcher(command)
        .results()
        .map(this::word)
        .toArray();
  }

  private String word(MatchResult found) {
    String quoted = found.group(1);
    if (quoted != null) {
      return quoted;
    }
    String word = found.group(2);
    boolean file = word.contains("/")
        || word.contains(".")
        || Stream.of("clinic", "practice").anyMatch(word::equals);
    return file ? folder.resolve(word).toString() : word;
  }

  @Test
  void theShellCompletesCommandsAndOptions() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
    Path script =
        Files.writeString(folder.resolve("completion"), Tool.run("completion").out());
    assertThat(completed(script, "muster", "ev")).containsExactly("evaluate");
    assertThat(completed(script, "muster", "run", "--prof")).containsExactly("--profile");
    assertThat(completed(script, "muster", "run", "--layout", "omo")).containsExactly("omop");
  }

  private List<String> completed(Path script, String... words) throws Exception {
    String typed = String.join(" ", words);
    Process bash = new ProcessBuilder(
            "/bin/bash",
            "-c",
            "source " + script + "; COMP_WORDS=(" + typed + "); COMP_CWORD=" + (words.length - 1)
                + "; COMP_LINE='" + typed
                + "'; COMP_POINT=${#COMP_LINE}; _complete_muster; printf '%s\\n' ${COMPREPLY[@]}")
        .start();
    bash.getOutputStream().close();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    bash.waitFor();
    return out.lines().toList();
  }
}
