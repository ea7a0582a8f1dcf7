package io.muster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.muster.examples.GardenCity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What README shows and tells its reader to type is there, and works. */
class ReadmeTest {
  private static final Path ROOT = Tool.EXAMPLES.toAbsolutePath().normalize().getParent();
  private static final String TOOL = "java -jar examples/target/muster.jar ";

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
      String arguments = command
          .substring(TOOL.length())
          .replace("examples/", ROOT.resolve("examples") + "/")
          .replace("practice", folder.resolve("practice").toString())
          .replace("outreach.html", folder.resolve("outreach.html").toString())
          .replace("members.csv", folder.resolve("members.csv").toString());
      assertThat(Tool.run((Object[]) arguments.split(" ")).seen())
          .as(command)
          .endsWith("exit code 0\n");
    }
  }

  @Test
  void theShellScriptRunsWithoutAFault() throws IOException {
    assertThat(readme())
        .contains("jshell --class-path examples/target/muster.jar examples/jshell/garden_city.jsh");
    String script = Files.readString(ROOT.resolve("examples/jshell/garden_city.jsh"))
        .replace("examples/cohorts", ROOT.resolve("examples/cohorts").toString())
        .replace("/exit", "");
    try (JShell shell = JShell.create()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      shell.eval("import java.nio.file.*;");
      SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(script);
      while (!next.source().isBlank()) {
        for (SnippetEvent event : shell.eval(next.source())) {
          assertThat(event.status()).as(event.snippet().source()).isEqualTo(Snippet.Status.VALID);
          assertThat(event.exception()).as(event.snippet().source()).isNull();
        }
        next = shell.sourceCodeAnalysis().analyzeCompletion(next.remaining());
      }
    }
  }
}
