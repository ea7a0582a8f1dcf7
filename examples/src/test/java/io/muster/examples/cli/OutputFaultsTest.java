package io.muster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Groups I and L of the fault catalogue, as far as the tool goes: where it writes to, and what the computer it runs on must not change. */
class OutputFaultsTest {
  private static final Path DIABETES =
      Tool.RESOURCES.resolve(Path.of("cohorts", "diabetes.cohort"));
  private static final Path DATA = Tool.RESOURCES.resolve("bad_date");

  @TempDir
  private Path folder;

  /** What the tool prints and writes in a Java of its own. */
  private List<String> elsewhere(String... settings) throws IOException, InterruptedException {
    Path members = folder.resolve("members.csv");
    Files.deleteIfExists(members);
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path")));
    command.addAll(List.of(settings));
    command.addAll(List.of(
        Main.class.getName(),
        "run",
        DIABETES.toString(),
        "--data",
        DATA.toString(),
        "--members",
        members.toString()));
    Path out = folder.resolve("out");
    Process tool = new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(out.toFile())
        .start();
    assertThat(tool.waitFor()).as("%s", out).isZero();
    return List.of(
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(members, StandardCharsets.UTF_8));
  }

  @Test
  void i15NeitherLanguageNorZoneNorEncodingChangesAByte() throws Exception {
    List<String> here = elsewhere();
    for (String language : List.of("tr", "ar-EG", "de")) {
      String[] tag = (language + "-").split("-");
      assertThat(elsewhere(
              "-Duser.language=" + tag[0],
              "-Duser.country=" + (tag.length > 1 ? tag[1] : ""),
              "-Duser.timezone=Pacific/Apia",
              "-Dfile.encoding=ISO-8859-1"))
          .isEqualTo(here);
    }
  }

  @Test
  void l01MembersAreWrittenExactlyAsTheyAreForOtherPrograms() throws IOException {
    Path members = folder.resolve("members.csv");
    Path cohort = Files.writeString(folder.resolve("all.cohort"), """
        cohort all_of_them
          index 2024-01-01
          population everyone
          show practice, language
        """);
    Files.writeString(folder.resolve("dataset.json"), "{\"as_of\": \"2024-03-31\"}");
    Files.writeString(
        folder.resolve("patients.csv"), "id,practice,language\n=1+1,-5,\"a, \"\"b\"\"\nc\"\n");
    Tool run = Tool.run("run", cohort, "--data", folder, "--members", members);
    assertThat(run.exitCode()).as(run.seen()).isZero();
    assertThat(members).hasContent("id,practice,language\n=1+1,-5,\"a, \"\"b\"\"\nc\"\n");
  }

  @Test
  void l07AFileThatCannotBeWrittenIsToldAndLeavesNothing() {
    Path full = Path.of("/proc/self");
    assumeTrue(Files.isDirectory(full));
    Tool run = Tool.run("run", DIABETES, "--data", DATA, "--members", full.resolve("members.csv"));
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo(
            "/proc/self/members.csv could not be written. See that there is room, that you may, and that its name is not too long.\n");
    assertThat(full.resolve("members.csv")).doesNotExist();
  }

  @Test
  void l07AnAnswerThatDoesNotArriveIsExitCodeThree() {
    OutputStream full = new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException("no space left");
      }
    };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = Main.run(
        new String[] {"run", DIABETES.toString(), "--data", DATA.toString()},
        new PrintStream(full, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
    assertThat(exitCode).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .isEqualTo("The output could not be written to its end.\n");
  }

  @Test
  void l08MembersNeverReplaceAFileUnlessTold() throws IOException {
    Path members = folder.resolve("members.csv");
    Files.writeString(members, "mine\n");
    Tool refused = Tool.run("run", DIABETES, "--data", DATA, "--members", members);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(members).hasContent("mine\n");
    Tool forced = Tool.run("run", DIABETES, "--data", DATA, "--members", members, "--force");
    assertThat(forced.exitCode()).isZero();
    assertThat(members).content().startsWith("id,");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(members);
    }
  }
}
