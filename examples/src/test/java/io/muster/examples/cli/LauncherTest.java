package io.muster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the tool, with a Java that only tells what it was given. */
class LauncherTest {
  private static final Path SCRIPT = Tool.EXAMPLES.resolve("muster").toAbsolutePath();

  @TempDir
  private Path folder;

  private Path tool;
  private Path jdk;

  @BeforeEach
  void aToolAndAJava() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
    Path own = Files.createDirectories(folder.resolve("the tool/target"));
    tool = Files.copy(SCRIPT, own.getParent().resolve("muster"));
    Files.writeString(own.resolve("muster.jar"), "");
    jdk = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
    executable(jdk.resolve("bin/java"), "#!/bin/sh\nfor word; do echo \"$word\"; done\n");
    Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"17.0.15\"\n");
  }

  private static Path executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String started(Path script, Map<String, String> environment, String... words)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("/bin/sh", script.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("JAVA_HOME");
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return out + "exit code " + process.waitFor() + "\n";
  }

  private String started(String... words) throws Exception {
    return started(tool, Map.of("JAVA_HOME", jdk.toString()), words);
  }

  @Test
  void theWordsArriveAsTheyWereTyped() throws Exception {
    assertThat(started("run", "a file.cohort", "--without", "\"*\" $HOME"))
        .endsWith("\n-jar\n" + folder.resolve("the tool/target/muster.jar")
            + "\nrun\na file.cohort\n--without\n\"*\" $HOME\nexit code 0\n");
  }

  @Test
  void aLinkToItAndAJarBesideItAreFollowed() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), tool);
    Path other = Files.createSymbolicLink(folder.resolve("other"), Path.of("link"));
    assertThat(started(other, Map.of("JAVA_HOME", jdk.toString())))
        .contains("\n" + folder.resolve("the tool/target/muster.jar") + "\n");
    assertThat(link).isSymbolicLink();
    Path beside = Files.writeString(tool.resolveSibling("muster.jar"), "");
    assertThat(started()).contains("\n" + beside + "\n");
  }

  @Test
  void whatIsMissingIsToldWithWhatToDo() throws Exception {
    assertThat(started(tool, Map.of("JAVA_HOME", folder.toString())))
        .isEqualTo("""
        JAVA_HOME is %s, and there is no Java in it.
        Set it to the folder of a JDK from 17 on, or unset it.
        exit code 127
        """.formatted(folder));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
    assertThat(started()).isEqualTo("""
        Muster needs Java 17 or newer; %s is 11.0.2.
        Set JAVA_HOME to the folder of a newer JDK.
        exit code 127
        """.formatted(jdk.resolve("bin/java")));
    Files.delete(tool.resolveSibling("target/muster.jar"));
    assertThat(started()).isEqualTo("""
        The tool is not built yet: there is no muster.jar in %s.
        Build it in the folder of the repository, with: mvn -q -DskipTests package
        exit code 127
        """.formatted(tool.resolveSibling("target")));
  }

  @Test
  void aComputerWithoutJavaIsTold() throws Exception {
    Path commands = Files.createDirectory(folder.resolve("commands"));
    for (String command : List.of("dirname", "sed", "readlink")) {
      for (String place : List.of("/usr/bin", "/bin")) {
        Path there = Path.of(place, command);
        if (Files.exists(there) && !Files.exists(commands.resolve(command))) {
          executable(commands.resolve(command), "#!/bin/sh\nexec " + there + " \"$@\"\n");
        }
      }
    }
    assertThat(started(tool, Map.of("PATH", commands.toString()))).isEqualTo("""
        There is no Java on this computer, or not on the PATH.
        Install a JDK from 17 on, such as that of https://adoptium.net, or set JAVA_HOME to one.
        exit code 127
        """);
  }

  @Test
  void aJavaThatHasNoFileAboutItselfIsAsked() throws Exception {
    Files.delete(jdk.resolve("release"));
    executable(jdk.resolve("bin/java"), "#!/bin/sh\necho 'openjdk version \"1.8.0_392\"' >&2\n");
    assertThat(started()).startsWith("Muster needs Java 17 or newer; ").contains(" is 1.8.0.\n");
  }
}
