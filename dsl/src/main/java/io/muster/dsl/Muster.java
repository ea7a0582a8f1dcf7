package io.muster.dsl;

import io.muster.core.plan.Program;
import io.muster.dsl.formatting.Formatter;
import io.muster.dsl.problem.CohortTextException;
import io.muster.dsl.problem.Problem;
import io.muster.dsl.reading.TextReader;
import io.muster.dsl.reading.TextReader.ParsedText;
import io.muster.dsl.reading.TreeBuilder;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.SourceTexts;
import java.util.List;
import java.util.Optional;

/**
 * The door of the language: text in, plan or problems out. Safe for use by several threads; a {@link Program} may be compiled once
 * and shared.
 *
 * <pre>{@code
 * Program program = Muster.compile(CohortText.read(file));
 * CohortPlan cohort = program.cohort("garden_city").orElseThrow();
 * }</pre>
 */
public final class Muster {
  private Muster() {}

  /**
   * The plan of a cohort file.
   *
   * @throws CohortTextException if the text has mistakes; it carries all that were found
   */
  public static Program compile(CohortText text) {
    Compilation compilation = new Compilation(text);
    return compilation.program().orElseThrow(() -> new CohortTextException(compilation.problems()));
  }

  /**
   * What is wrong with a cohort file or worth a second look, in the order of the text; empty where nothing is. Mistakes of files it
   * uses come after its own.
   */
  public static List<Problem> check(CohortText text) {
    return new Compilation(text).checked();
  }

  /**
   * A cohort file in its one canonical layout, comments kept. What the file means is not looked at.
   *
   * @throws CohortTextException if the text cannot be read; nothing of it is laid out then
   */
  public static String format(CohortText text) {
    SourceTexts texts = SourceTexts.of(text.name(), text.text());
    Problems problems = new Problems(texts, text.limits());
    Optional<ParsedText> parsed = TextReader.read(texts.first(), text.limits(), problems);
    parsed.ifPresent(read -> TreeBuilder.build(read, problems));
    if (problems.hasErrors() || parsed.isEmpty()) {
      throw new CohortTextException(problems.sorted());
    }
    return Formatter.format(parsed.get());
  }
}
