package io.muster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.examples.GardenCity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README shows and tells its reader to type is there, and works. */
class ReadmeTest {
  private static final Path ROOT = Tool.EXAMPLES.toAbsolutePath().normalize().getParent();
  private static final String TOOL = "examples/muster ";

  /** The files that the commands write, and then read. */
  private static final Pattern WRITTEN =
      Pattern.compile("clinic|practice|members\\.csv|loaded\\.html|outreach\\.html");

  private static final String SHELL = "jshell --class-path examples/target/muster.jar ";

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  @Test
  void theFirstCommandPrintsTheReportThatIsShown() throws IOException {
    PrintStream usual = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      GardenCity.main(new String[0]);
    } finally {
      System.setOut(usual);
    }
    Golden.check(
        "garden_city.txt",
        printed
            .toString(StandardCharsets.UTF_8)
            .replace(Tool.EXAMPLES.resolve("target").toString(), "examples/target"));
  }

  @Test
  void everyBlockFromAFileIsInThatFile() throws IOException {
    List<MatchResult> blocks = Pattern.compile("<!-- (\\S+) -->\n```\\w*\n(.*?)```", Pattern.DOTALL)
        .matcher(readme())
        .results()
        .toList();
    assertThat(blocks).hasSizeGreaterThan(5);
    for (MatchResult block : blocks) {
      assertThat(block.group(2)).isNotBlank();
      assertThat(Files.readString(ROOT.resolve(block.group(1))))
          .as(block.group(1))
          .contains(block.group(2));
    }
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<MatchResult> links =
        Pattern.compile("\\]\\(([^)]+)\\)").matcher(readme()).results().toList();
    assertThat(links).hasSizeGreaterThan(5);
    for (MatchResult link : links) {
      assertThat(ROOT.resolve(link.group(1))).exists();
    }
  }

  @Test
  void everyCommandOfTheToolWorks(@TempDir Path folder) throws IOException {
    List<String> commands = readme().lines().filter(l -> l.startsWith(TOOL)).toList();
    assertThat(commands).hasSizeGreaterThan(4);
    for (String command : commands) {
      Object[] arguments = Arrays.stream(command.substring(TOOL.length()).split(" "))
          .map(word -> word.startsWith("examples/")
              ? ROOT.resolve(word).toString()
              : WRITTEN.matcher(word).lookingAt() ? folder.resolve(word).toString() : word)
          .toArray();
      assertThat(Tool.run(arguments).seen()).as(command).endsWith("exit code 0\n");
    }
  }

  @Test
  void everyShellIsOpenedWithScriptsThatAreThere() throws IOException {
    List<String> shells = readme().lines().filter(l -> l.startsWith(SHELL)).toList();
    assertThat(shells).hasSizeGreaterThan(1);
    for (String shell : shells) {
      List<String> scripts = List.of(shell.substring(SHELL.length()).split(" "));
      assertThat(scripts).first().isEqualTo("examples/jshell/muster.jsh");
      assertThat(scripts).allSatisfy(script -> assertThat(ROOT.resolve(script)).exists());
    }
  }
}
