package io.muster.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code muster format} does to files, and what it leaves alone. */
class FormatTest {
  private static final String UNTIDY = "cohort  a // mine\nINDEX 2024-01-01 include age>=18";
  private static final String TIDY = "cohort a // mine\n  index 2024-01-01\n  include age >= 18\n";

  @TempDir
  private Path folder;

  @Test
  void theExampleCohortsAreInCanonicalLayout() throws IOException {
    try (Stream<Path> files = Files.list(Tool.EXAMPLES.resolve("cohorts"))) {
      List<Path> cohorts =
          files.filter(file -> file.toString().endsWith(".cohort")).toList();
      assertThat(cohorts).hasSize(8);
      for (Path cohort : cohorts) {
        assertThat(Tool.run("format", "--check", cohort).seen()).isEqualTo("exit code 0\n");
      }
    }
  }

  @Test
  void aFileIsLaidOutInPlace() throws IOException {
    Path file = file("a.cohort", UNTIDY);
    assertThat(Tool.run("format", file).seen()).isEqualTo(file + ": laid out anew\nexit code 0\n");
    assertThat(Files.readString(file)).isEqualTo(TIDY);
    assertThat(Tool.run("format", file).seen()).isEqualTo("exit code 0\n");
    assertThat(folder).isDirectoryContaining(file::equals);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aLinkStaysALinkAndTheFileKeepsItsRights() throws IOException {
    Path file = file("a.cohort", UNTIDY);
    var rights = Files.getPosixFilePermissions(file);
    Path link = Files.createSymbolicLink(folder.resolve("link.cohort"), file);
    assertThat(Tool.run("format", link).exitCode()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(file)).isEqualTo(TIDY);
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(rights);
  }

  @Test
  void checkNamesWhatIsNotInLayoutAndChangesNothing() throws IOException {
    Path untidy = file("a.cohort", UNTIDY);
    Path tidy = file("b.cohort", TIDY);
    assertThat(Tool.run("format", "--check", untidy, tidy).seen())
        .isEqualTo(untidy + ": not in canonical layout\nexit code 1\n");
    assertThat(Files.readString(untidy)).isEqualTo(UNTIDY);
  }

  @Test
  void aFileWithProblemsIsLeftAloneAndTheOthersAreNot() throws IOException {
    Path broken = file("a.cohort", "cohort  a\n include age >\n");
    Path untidy = file("b.cohort", UNTIDY);
    Tool format = Tool.run("format", broken, untidy, folder.resolve("not_there.cohort"));
    assertThat(format.exitCode()).isEqualTo(1);
    assertThat(format.err())
        .contains("error[missing-condition]")
        .contains("a.cohort: 1 error\n")
        .contains("there is no file");
    assertThat(Files.readString(broken)).isEqualTo("cohort  a\n include age >\n");
    assertThat(Files.readString(untidy)).isEqualTo(TIDY);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
