package io.muster.dsl;

import io.muster.core.plan.Program;
import io.muster.dsl.formatting.Formatter;
import io.muster.dsl.planning.Planner;
import io.muster.dsl.problem.CohortTextException;
import io.muster.dsl.problem.Problem;
import io.muster.dsl.reading.TextReader;
import io.muster.dsl.reading.TextReader.ParsedText;
import io.muster.dsl.reading.TreeBuilder;
import io.muster.dsl.syntax.SyntaxFile;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * The door of the language: text in, plan or problems out. Safe for use by several threads; a {@link Program} may be compiled once
 * and shared.
 */
public final class Muster {
  private Muster() {}

  /**
   * The plan of a cohort file.
   *
   * @throws CohortTextException if the text has mistakes; it carries all that were found
   */
  public static Program compile(CohortText text) {
    SourceText source = source(text);
    Problems problems = new Problems(source, text.limits());
    Optional<Program> program = plan(text, source, problems);
    if (problems.hasErrors() || program.isEmpty()) {
      throw new CohortTextException(problems.sorted());
    }
    return program.get();
  }

  /** What is wrong with a cohort file or worth a second look, in the order of the text; empty where nothing is. */
  public static List<Problem> check(CohortText text) {
    SourceText source = source(text);
    Problems problems = new Problems(source, text.limits());
    plan(text, source, problems);
    return problems.sorted();
  }

  /**
   * A cohort file in its one canonical layout, comments kept. What the file means is not looked at.
   *
   * @throws CohortTextException if the text cannot be read; nothing of it is laid out then
   */
  public static String format(CohortText text) {
    SourceText source = source(text);
    Problems problems = new Problems(source, text.limits());
    Optional<ParsedText> parsed = TextReader.read(source, text.limits(), problems);
    parsed.ifPresent(read -> TreeBuilder.build(read, problems));
    if (problems.hasErrors() || parsed.isEmpty()) {
      throw new CohortTextException(problems.sorted());
    }
    return Formatter.format(parsed.get());
  }

  private static SourceText source(CohortText text) {
    return SourceText.of(text.name(), text.text());
  }

  private static Optional<Program> plan(CohortText text, SourceText source, Problems problems) {
    Optional<SyntaxFile> file = TextReader.read(source, text.limits(), problems)
        .map(parsed -> TreeBuilder.build(parsed, problems));
    return file.map(f -> new Planner(
            text.schema(), text.codeLists(), text.index(), text.parameters(), source, problems)
        .plan(f));
  }
}
