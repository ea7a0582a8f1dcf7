package io.muster.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeListFile;
import io.muster.core.codes.CodeListReader;
import io.muster.core.codes.CodeSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids are those of the fault catalogue. */
class FileSourceTest {
  private static final String LIST = "code\n414916001\n";

  @TempDir
  private Path temporary;

  private Path root;
  private FileSource source;

  @BeforeEach
  void oneList() throws IOException {
    root = Files.createDirectories(temporary.resolve("codes"));
    Files.createDirectories(root.resolve("uk"));
    Files.writeString(root.resolve("uk/obesity.csv"), LIST);
    Files.createDirectories(temporary.resolve("codes-private"));
    Files.writeString(temporary.resolve("codes-private/canary.csv"), "code\n1\n");
    source = FileSource.folder(root);
  }

  @Test
  void filesBelowTheFolderAreRead() {
    assertThat(source.text(FileKind.CODE_LIST, "uk/obesity.csv")).isEqualTo(LIST);
  }

  // C01, C02, C03, C04, C06
  @ParameterizedTest
  @ValueSource(
      strings = {
        "../codes-private/canary.csv",
        "../../etc/passwd",
        "/etc/passwd",
        "//host/x.csv",
        "\\\\host\\x.csv",
        "C:\\x.csv",
        "C:x.csv",
        "file:///etc/passwd",
        "http://example.org/x.csv",
        "uk/../../codes-private/canary.csv",
        "uk/../uk/obesity.csv",
        "..%2fcodes-private/canary.csv",
        "....//x.csv",
        "uk\\obesity.csv",
        "uk/obesity.csv.",
        "uk/obesity.csv ",
        " uk/obesity.csv",
        "uk /obesity.csv",
        "uk/obesity.csv\0",
        "\0",
        "",
        ".",
        "..",
        "uk//obesity.csv",
        "~:x"
      })
  void namesThatCouldLeadElsewhereAreRefused(String name) {
    refused(
        "path-escape",
        "is not a plain name of a file in the folder or below it, such as obesity.csv",
        name);
  }

  // C05
  @Test
  void aLinkThatLeadsOutsideIsRefused() throws IOException {
    link(root.resolve("out.csv"), temporary.resolve("codes-private/canary.csv"));
    link(root.resolve("private"), temporary.resolve("codes-private"));
    refused("path-escape", "`out.csv`", "out.csv");
    refused("path-escape", "`private/canary.csv`", "private/canary.csv");
    link(root.resolve("in.csv"), root.resolve("uk/obesity.csv"));
    assertThat(source.text(FileKind.CODE_LIST, "in.csv")).isEqualTo(LIST);
  }

  // C07
  @Test
  void withoutASourceNothingIsRead() {
    assertThatThrownBy(() -> FileSource.none().text(FileKind.CODE_LIST, "uk/obesity.csv"))
        .isInstanceOfSatisfying(
            SourceFileException.class, e -> assertThat(e.code()).isEqualTo("no-source"));
  }

  // C08
  @Test
  void aMissingFileIsToldWithTheNearestThereIs() {
    assertThatThrownBy(() -> source.text(FileKind.CODE_LIST, "uk/obesty.csv"))
        .hasMessage("There is no code list `uk/obesty.csv`. Did you mean `uk/obesity.csv`?");
    refused(
        "no-file",
        "There is no code list `frailty-index-of-2019.csv`.",
        "frailty-index-of-2019.csv");
    refused("not-a-file", "`uk` is a folder", "uk");
  }

  @Test
  void bytesThatAreNoTextAreRefused() throws IOException {
    Files.write(root.resolve("latin1.csv"), "code\n\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
    refused("encoding", "holds bytes that are not UTF-8 text", "latin1.csv");
  }

  // C13
  @Test
  void aListThatWasReadStaysWhatItWas() throws IOException {
    CodeListFile before = read();
    Files.writeString(root.resolve("uk/obesity.csv"), "code\n1\n");
    assertThat(before.codes().contains(new Code(CodeSystem.SNOMED, "414916001")))
        .isTrue();
    assertThat(read().file().sha256()).isNotEqualTo(before.file().sha256());
  }

  @Test
  void everyListOfTheSharedFolderIsRead() throws IOException {
    Path lists = Path.of("..", "..", "shared", "data", "codelists");
    assumeTrue(Files.isDirectory(lists));
    FileSource shared = FileSource.folder(lists);
    try (Stream<Path> files = Files.list(lists)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        String name = file.getFileName().toString();
        Optional<CodeSystem> system =
            name.contains("icd10") ? Optional.of(CodeSystem.ICD10) : Optional.empty();
        CodeListFile read =
            CodeListReader.read(name, name, shared, system, Optional.empty(), Optional.empty());
        assertThat(read.codes().codes().size()).as(name).isPositive();
      }
    }
  }

  private CodeListFile read() {
    return CodeListReader.read(
        "obesity", "uk/obesity.csv", source, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static void link(Path link, Path target) throws IOException {
    try {
      Files.createSymbolicLink(link, target);
    } catch (UnsupportedOperationException e) {
      assumeTrue(false, "no symbolic links here");
    }
  }

  private void refused(String code, String message, String name) {
    assertThatThrownBy(() -> source.text(FileKind.CODE_LIST, name))
        .isInstanceOfSatisfying(
            SourceFileException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(message)
        .hasMessageNotContaining(temporary.toString())
        .hasNoCause();
  }
}
