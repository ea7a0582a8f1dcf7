package io.muster.dsl.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.muster.dsl.problem.Limits;
import io.muster.dsl.problem.Problem;
import io.muster.dsl.syntax.SyntaxFile;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.SourceTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The texts the tests read. */
public final class Texts {
  private static final Path RESOURCES = Path.of("src/test/resources");

  private Texts() {}

  /** A text, its tree where it has one, and its problems. */
  record Reading(Optional<SyntaxFile> file, List<Problem> problems) {
    List<String> codes() {
      return problems.stream().map(Problem::code).toList();
    }
  }

  static Reading read(String text) {
    return read(text, Limits.standard());
  }

  static Reading read(String text, Limits limits) {
    SourceTexts texts = SourceTexts.of("test.cohort", text);
    Problems problems = new Problems(texts, limits);
    Optional<SyntaxFile> file = TextReader.read(texts.first(), limits, problems)
        .map(parsed -> TreeBuilder.build(parsed, problems));
    return new Reading(file, problems.sorted());
  }

  /** The tree of a text without places: what it says, and its comments in their order. */
  public static SyntaxFile shape(String text) {
    SourceTexts texts = SourceTexts.of("test.cohort", text);
    Problems problems = new Problems(texts, Limits.standard());
    return TextReader.read(texts.first(), Limits.standard(), problems)
        .map(parsed -> TreeBuilder.shape(parsed, problems))
        .orElseThrow();
  }

  public static List<Path> in(String folder, String ending) {
    try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
