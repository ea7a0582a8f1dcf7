package io.muster.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muster.core.MusterException;
import io.muster.core.files.FileSource;
import io.muster.dsl.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Group C of the fault catalogue, from the text of a cohort to its problems: no name in it opens a file outside its folder. Outside
 * lies a canary, which must never be seen.
 */
class NamedFilesTest {
  private static final String CANARY = "canary";

  @TempDir
  private Path temporary;

  private Path root;

  @BeforeEach
  void aFolderAndACanaryBesideIt() throws IOException {
    root = Files.createDirectories(temporary.resolve("codes"));
    Files.createDirectories(root.resolve("uk"));
    Files.createDirectories(root.resolve("empty.csv"));
    Files.writeString(root.resolve("uk/obesity.csv"), "code\n1\n");
    Path secret = Files.createDirectories(temporary.resolve("codes-private"));
    Files.writeString(secret.resolve("x.csv"), CANARY + "\n");
    Files.writeString(secret.resolve("x.cohort"), "define " + CANARY + " = " + CANARY + "\n");
    Files.writeString(secret.resolve("snomed-hierarchy.csv"), CANARY + "\n");
  }

  private List<Problem> check(String text) {
    List<Problem> problems =
        Muster.check(CohortText.of("test.cohort", text).withFiles(FileSource.folder(root)));
    assertThat(problems.toString())
        .doesNotContain(CANARY)
        .doesNotContain(temporary.toString())
        .doesNotContain("Exception");
    return problems;
  }

  private String only(String text) {
    List<Problem> problems = check(text);
    assertThat(problems).hasSize(1);
    return problems.get(0).code();
  }

  /** Names as they stand between the quotes of a text. */
  static Stream<String> namesThatLeadElsewhere() {
    return Stream.of(
        // C01
        "../../etc/passwd",
        "../codes-private/x.csv",
        "../codes-private/x.cohort",
        // C02
        "/etc/passwd",
        "file:///etc/passwd",
        "http://localhost:1/x.csv",
        "\\\\\\\\host\\\\x.csv",
        "C:\\\\x.csv",
        "//host/x",
        // C03
        "uk/../../codes-private/x.csv",
        "..%2fcodes-private/x.csv",
        "....//codes-private/x.csv",
        "..\\\\codes-private\\\\x.csv",
        "uk/obesity.csv.",
        "uk/obesity.csv ",
        "uk/./obesity.csv",
        // C04
        "../codes-private/x.csv",
        "");
  }

  @ParameterizedTest
  @MethodSource("namesThatLeadElsewhere")
  void c01ToC04_noNameLeadsOutOfTheFolder(String name) {
    assertThat(only("codes a from \"" + name + "\"")).isEqualTo("path-escape");
    assertThat(only("use \"" + name + "\"")).isEqualTo("path-escape");
  }

  @ParameterizedTest
  @MethodSource("namesThatLeadElsewhere")
  void c01ToC04_norDoesOneInAFileThatIsUsed(String name) throws IOException {
    Files.writeString(root.resolve("uk/list.cohort"), "codes a from \"" + name + "\"");
    Files.writeString(root.resolve("uk/more.cohort"), "use \"" + name + "\"");
    assertThat(only("use \"uk/list.cohort\"")).isEqualTo("path-escape");
    assertThat(only("use \"uk/more.cohort\"")).isEqualTo("path-escape");
  }

  @Test
  void c05_aLinkThatLeadsOutOfTheFolderIsNotFollowed() throws IOException {
    Path secret = temporary.resolve("codes-private");
    link(root.resolve("x.csv"), secret.resolve("x.csv"));
    link(root.resolve("x.cohort"), secret.resolve("x.cohort"));
    link(root.resolve("snomed-hierarchy.csv"), secret.resolve("snomed-hierarchy.csv"));
    link(root.resolve("private"), secret);
    assertThat(only("codes a from \"x.csv\"")).isEqualTo("path-escape");
    assertThat(only("use \"x.cohort\"")).isEqualTo("path-escape");
    assertThat(only("codes a = snomed 1 and descendants")).isEqualTo("path-escape");
    assertThat(only("codes a from \"private/x.csv\"")).isEqualTo("path-escape");
    assertThat(only("use \"private/x.cohort\"")).isEqualTo("path-escape");
  }

  private static void link(Path link, Path target) throws IOException {
    try {
      Files.createSymbolicLink(link, target);
    } catch (UnsupportedOperationException e) {
      assumeTrue(false, "no symbolic links here");
    }
  }

  @Test
  void c06_aNameWithACharacterOfNoMeaningIsRefused() {
    assertThat(check("codes a from \"uk/obesity.csv\0\""))
        .extracting(Problem::code)
        .contains("odd-character");
    assertThat(check("use \"x\0.cohort\"")).extracting(Problem::code).contains("odd-character");
  }

  @Test
  void c07_withoutAFolderNoFileIsRead() {
    CohortText text = CohortText.of("test.cohort", """
        use "x.cohort"
        codes a from "uk/obesity.csv"
        codes b = snomed 1 and descendants
        """);
    assertThat(Muster.check(text))
        .extracting(Problem::code)
        .containsExactly("no-source", "no-source", "no-source");
    assertThatThrownBy(() -> Muster.compile(text))
        .isInstanceOf(MusterException.class)
        .hasNoCause();
  }

  @Test
  void c08_aFileThatIsNotThereIsNamedAsTheTextNamesIt() {
    assertThat(check("codes a from \"uk/obesty.csv\"").get(0).message())
        .isEqualTo("there is no code list `uk/obesty.csv`. Did you mean `uk/obesity.csv`?");
    assertThat(check("use \"uk/other.cohort\"").get(0).message())
        .isEqualTo("there is no cohort file `uk/other.cohort`");
    assertThat(check("codes a = icd10 F40 and descendants").get(0).message())
        .isEqualTo("there is no hierarchy of codes `icd10-hierarchy.csv`");
    assertThat(only("codes a from \"uk\"")).isEqualTo("not-a-file");
    assertThat(only("codes a from \"empty.csv\"")).isEqualTo("not-a-file");
    assertThat(only("use \"uk\"")).isEqualTo("not-a-file");
  }

  @Test
  void c08_aFileThatMayNotBeReadIsNamedAsTheTextNamesIt() throws IOException {
    Path closed = Files.writeString(root.resolve("closed.csv"), "code\n1\n");
    assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "all may be read");
    assertThat(only("codes a from \"closed.csv\"")).isEqualTo("not-readable");
  }

  @Test
  void c08_aCohortFileThatIsNoTextOrTooLongIsRefused() throws IOException {
    Files.write(root.resolve("latin1.cohort"), new byte[] {'a', (byte) 0xe9});
    Files.writeString(root.resolve("long.cohort"), " ".repeat(2_000_000));
    assertThat(only("use \"latin1.cohort\"")).isEqualTo("encoding");
    assertThat(only("use \"long.cohort\"")).isEqualTo("limit-bytes");
  }

  @Test
  void c09_aListOfFiveMillionLinesIsRefused() throws IOException {
    Files.writeString(root.resolve("long.csv"), "code\n" + lines(5_000_000));
    assertThat(only("codes a from \"long.csv\"")).isEqualTo("codelist-limit");
  }

  @Test
  void c09_soAreManyListsThatAreLongTogether() throws IOException {
    Files.writeString(root.resolve("long.csv"), "code\n" + lines(900_000));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      text.append("codes a").append(i).append(" from \"long.csv\"\n");
    }
    assertThat(check(text.toString()))
        .extracting(Problem::code)
        .containsOnly("too-many-codes")
        .hasSize(2);
  }

  private static String lines(int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      lines.append(i).append('\n');
    }
    return lines.toString();
  }

  @Test
  void c11_aWrongHeaderIsToldWithTheHeadersFound() throws IOException {
    Files.writeString(root.resolve("x.csv"), "icd,term\nF41,x\n");
    assertThat(check("codes a from \"x.csv\"").get(0).message())
        .isEqualTo(
            "the code list `x.csv` cannot be used: it has no column code. Its columns are `icd, term`");
  }

  @Test
  void c12_codesOfASystemThatTheRecordsNeverHaveAreRefused() throws IOException {
    Files.writeString(root.resolve("icd.csv"), "code\nF41\n");
    assertThat(only("""
        codes a from "icd.csv" system icd10
        define d = medication of a
        """)).isEqualTo("wrong-code-system");
    assertThat(only("codes a from \"icd.csv\"")).isEqualTo("codelist-wrong-system");
  }
}
