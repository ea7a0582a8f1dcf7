package io.muster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of {@code muster.jsh} in a real JShell, as a person or a script says them. */
class ShellTest {
  private static final Path ROOT = Tool.EXAMPLES.toAbsolutePath().normalize().getParent();
  private static final Path WORDS = Path.of("examples", "jshell", "muster.jsh");
  private static final Path JSHELL = Path.of(System.getProperty("java.home"), "bin", "jshell");

  private static final String MISSPELT = """
      var misspelt = cohort(\"""
          codes anxiety = snomed 48694002
          cohort anxious
            index 2021-07-19
            include "has anxiety": diagnosis of anxeity
          \""")
      """;

  @TempDir
  private Path folder;

  /** What a JShell printed, and what it told the system. */
  private record Session(String said, int exitCode) {}

  /** A JShell that has the words of Muster, then reads the script, then what is typed. */
  private Session session(List<String> scripts, String typed)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(
        JSHELL.toString(),
        "--class-path",
        System.getProperty("java.class.path"),
        WORDS.toString()));
    command.addAll(scripts);
    Path said = folder.resolve("said.txt");
    ProcessBuilder shell = new ProcessBuilder(command)
        .directory(ROOT.toFile())
        .redirectErrorStream(true)
        .redirectOutput(said.toFile());
    shell.environment().put("COLUMNS", "80");
    Process process = shell.start();
    process.getOutputStream().write(typed.getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    boolean ended = process.waitFor(600, TimeUnit.SECONDS);
    process.destroyForcibly().waitFor();
    assertThat(ended).as("JShell came to an end").isTrue();
    return new Session(Files.readString(said), process.exitValue());
  }

  private Session script(String text) throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("script.jsh"), text);
    return session(List.of(script.toString()), "");
  }

  @Test
  void theStoryOfGardenCityComesOutTrue() throws IOException, InterruptedException {
    Session session = session(List.of("examples/jshell/garden_city.jsh"), "");
    Golden.check("garden_city_shell.txt", session.said());
    assertThat(session.said().lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThan(81));
    assertThat(session.exitCode()).isZero();
  }

  @Test
  void aScriptFailsWhenACheckDoesNotHold() throws IOException, InterruptedException {
    Session session = script("""
        check("one and one are two", 1 + 1 == 2)
        check("one and one are three", 1 + 1 == 3)
        /exit failures()
        """);
    assertThat(session.said())
        .endsWith(
            "holds   one and one are two\nFAILED  one and one are three\n\n2 checks, 1 failure\n");
    assertThat(session.exitCode()).isEqualTo(1);
  }

  @Test
  void whatIsWrongIsTheWordsOfTheToolAndNoStack() throws IOException, InterruptedException {
    Session session = script(MISSPELT + """
        run(misspelt, sample(10))
        open("nowhere.cohort")
        load("nowhere")
        check("the script went on", true)
        /exit failures()
        """);
    Golden.check("mistakes_in_a_shell.txt", session.said());
    assertThat(session.said())
        .contains("^^^^^^^ did you mean `anxiety`?")
        .doesNotContain("\tat ", " at io.muster", "(#");
    assertThat(session.exitCode()).isEqualTo(4);
  }

  @Test
  void whatIsTypedForIsWholeAndTablesBeginOnANewLine() throws IOException, InterruptedException {
    Session session = session(List.of(), """
        var file = open("examples/cohorts/garden_city.cohort")
        var result = run(file, sample(2_000))
        Shell.members(result, 3)
        describe(file)
        """);
    assertThat(session.said())
        .contains("file ==> cohorts: garden_city, anxious; outreaches: one_you_kent; examples: 5\n")
        .contains("result ==> garden_city: 25 people\n")
        .contains(" ==> \nINTERNAL", "showing 3 of 25 members")
        .contains("Body mass index");
  }
}
