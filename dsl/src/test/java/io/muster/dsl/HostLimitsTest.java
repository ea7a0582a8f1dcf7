package io.muster.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.muster.core.files.FileSource;
import io.muster.dsl.problem.CohortTextException;
import io.muster.dsl.problem.Limit;
import io.muster.dsl.problem.Limits;
import io.muster.dsl.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host may allow less of everything than a text may have by itself. */
class HostLimitsTest {
  @TempDir
  private static Path folder;

  @BeforeAll
  static void used() throws IOException {
    Files.writeString(folder.resolve("ages.cohort"), "define adult = age >= 18\n");
    Files.writeString(folder.resolve("homes.cohort"), "define home = housebound\n");
  }

  /**
   * A text that has just so much of something.
   *
   * @param told what is told of it where one less is allowed: the code, the place and the message
   */
  private record Case(String text, int has, String told) {}

  private static Case of(Limit limit) {
    return switch (limit) {
      case CHARACTERS ->
        new Case(
            "define a = age",
            14,
            "too-many-characters 1:14 a file has at most 13 characters, and this one has 14");
      case WORDS ->
        new Case("define a = age", 4, "too-many-words 1:12 a file has at most 3 words and signs");
      case FILES ->
        new Case(
            "use \"ages.cohort\" use \"homes.cohort\"",
            2,
            "too-many-files 1:23 of other files at most 1 are used, those among them that others use");
      case DEPTH ->
        new Case(
            "define a = not (not alive)",
            3,
            "too-deep 1:17 brackets, `not` and `-` stand at most 2 deep within one another");
      case LIST_LENGTH ->
        new Case("define a = age in (1, 2, 3)", 3, "too-long-list 1:24 a list has at most 2 parts");
      case LITERALS ->
        new Case(
            "define a = age in (1, 2, 3)",
            3,
            "too-many-literals 1:26 a file has at most 2 codes, numbers, dates and texts of its own");
      case TEXT_LENGTH ->
        new Case(
            "define a = practice = \"fo\uD83D\uDE00r\"",
            4,
            "too-long-text 1:23 a text has at most 3 characters, and this one has 4");
      case NAME_LENGTH ->
        new Case(
            "define `adulthood` = age",
            9,
            "too-long-name 1:8 a name has at most 8 characters, and this one has 9");
      case PROBLEMS -> new Case("define a = agee define b = alivee", 2, "");
    };
  }

  private static CohortText text(Limit limit, int most) {
    FileSource files = FileSource.folder(folder);
    return CohortText.of("host.cohort", of(limit).text())
        .withFiles(files)
        .withLimits(Limits.standard().with(limit, most));
  }

  private static List<String> told(CohortText text) {
    return Muster.check(text).stream()
        .filter(Problem::isError)
        .map(p -> "%s %d:%d %s".formatted(p.code(), p.line(), p.column(), p.message()))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(names = "PROBLEMS", mode = EnumSource.Mode.EXCLUDE)
  void asMuchAsAllowedIsReadAndOneMoreIsRefused(Limit limit) {
    Case some = of(limit);
    assertThat(told(text(limit, some.has()))).isEmpty();
    CohortText one = text(limit, some.has() - 1);
    assertThat(told(one)).containsExactly(some.told());
    assertThatThrownBy(() -> Muster.compile(one)).isInstanceOf(CohortTextException.class);
  }

  @Test
  void noMoreMistakesAreToldThanAllowed() {
    Case two = of(Limit.PROBLEMS);
    assertThat(told(text(Limit.PROBLEMS, two.has()))).hasSize(2);
    assertThat(told(text(Limit.PROBLEMS, 1)))
        .containsExactly("unknown-name 1:12 there is nothing called `agee`");
  }
}
