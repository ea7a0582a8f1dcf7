package io.muster.examples.cli;

import static com.google.common.base.Preconditions.checkArgument;

import io.muster.core.MusterException;
import io.muster.core.MusterVersion;
import io.muster.core.describe.Description;
import io.muster.core.engine.CohortResult;
import io.muster.core.engine.ColumnarEngine;
import io.muster.core.load.CsvFolder;
import io.muster.core.load.Loaded;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.core.schema.Schema;
import io.muster.core.store.PatientStore;
import io.muster.core.store.Snapshot;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.dsl.problem.Problem;
import io.muster.evaluation.Evaluation;
import io.muster.evaluation.report.EvaluationReport;
import io.muster.evaluation.report.document.Document;
import io.muster.examples.Prose;
import io.muster.testing.ExampleOutcome;
import io.muster.testing.Examples;
import io.muster.testing.SamplePopulation;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a person at JShell or in a notebook says, to be imported statically: they get people from somewhere, ask a cohort file about
 * them, and look at the answer. What they get are the library's own things, so everything else of Muster can be done with them, too.
 *
 * <p>What goes wrong is told as the tool tells it, without a stack. It is counted, as is every {@link #check} that does not hold, so
 * that a script can end with {@code /exit failures()}.
 */
public final class Shell {
  /** How many rows of a long table are shown unless more are asked for. */
  private static final int FIRST = 10;

  /** Systems keep no more than a byte of an exit code, and 256 failures are not none. */
  private static final int MOST = 100;

  private static int checks;
  private static int failures;

  private Shell() {}

  /** What there is to say, for somebody who comes back after a month. */
  public static View help() {
    return View.plain("""
        sample(20_000)             so many invented people
        load("folder")             people from a folder of CSV files, or from a file
                                   that load --save wrote
        open("my.cohort")          a cohort file; cohort(\"""…\""") is one written here
        run(file, people)          who is in its cohort; with several in the file,
                                   run(file, "name", people)
        evaluate(file, people)     what became of its outreach

        show(it)                   any of these as a table of counts
        show(report, "targets")    one part of a report
        why(result, "P0000012")    why one person is in or out
        members(result)            who is in, and what the file shows of them;
                                   ids(result) are their ids
        describe(file)             what it asks for, in plain English
        examples(file)             its invented patients, and what becomes of each

        check("words", 1 < 2)      an expectation; a script that ends with
                                   /exit failures() exits with how many failed
        """);
  }

  /** The first line of a shell. */
  public static String welcome() {
    return "Muster " + MusterVersion.text() + ": help() tells what there is to say.";
  }

  /** So many invented people, always the same ones. */
  public static PatientStore sample(int people) {
    return told(() -> SamplePopulation.of(people).toStore());
  }

  /** The people of a folder in Muster's own layout, or of a file they were saved to; what was set aside is printed. */
  public static PatientStore load(String folder) {
    return told(() -> {
      if (Snapshot.at(Path.of(folder)).exists()) {
        return Snapshot.at(Path.of(folder)).open();
      }
      Loaded loaded = CsvFolder.at(Path.of(folder)).load();
      print(LoadSummary.of(loaded, Prose.WIDTH).stripTrailing());
      return loaded.store();
    });
  }

  /** What a cohort file says. */
  public static Program open(String file) {
    return told(() -> compiled(CohortText.read(Path.of(file))));
  }

  /** What a text says that is written as a cohort file is. */
  public static Program cohort(String text) {
    return told(() -> compiled(CohortText.of("text", text)));
  }

  /** Warnings are printed; mistakes are told with what they underline. */
  private static Program compiled(CohortText text) {
    List<Problem> problems = Muster.check(text);
    if (problems.stream().noneMatch(Problem::isError)) {
      problems.forEach(warning -> print(warning + "\n"));
    }
    return Muster.compile(text);
  }

  /** Who is in the only cohort of a file. */
  public static CohortResult run(Program file, PatientStore people) {
    return run(file, Optional.empty(), people);
  }

  /** Who is in the cohort of that name. */
  public static CohortResult run(Program file, String cohort, PatientStore people) {
    return run(file, Optional.of(cohort), people);
  }

  private static CohortResult run(Program file, Optional<String> cohort, PatientStore people) {
    return told(() -> {
      try (ColumnarEngine engine = new ColumnarEngine()) {
        return engine.run(CohortFile.cohort(cohort, given(file)), given(people));
      }
    });
  }

  /** What became of the only outreach of a file. */
  public static EvaluationReport evaluate(Program file, PatientStore people) {
    return evaluate(file, Optional.empty(), people);
  }

  /** What became of the outreach of that name. */
  public static EvaluationReport evaluate(Program file, String outreach, PatientStore people) {
    return evaluate(file, Optional.of(outreach), people);
  }

  private static EvaluationReport evaluate(
      Program file, Optional<String> outreach, PatientStore people) {
    return told(() -> Evaluation.evaluate(
        CohortFile.choose("outreach", outreach, given(file).outreaches(), OutreachPlan::name),
        given(people)));
  }

  /** Anything of Muster to look at: counts, and never anybody's id. */
  public static View show(Object it) {
    return told(() -> Views.of(given(it)));
  }

  /** One part of a report, by the word for it, such as {@code targets}. */
  public static View show(EvaluationReport report, String part) {
    return told(() -> Views.part(given(report).release(EvaluationReport.TEAM), part));
  }

  /** One part of what is released of a report. */
  public static View show(Document released, String part) {
    return told(() -> Views.part(given(released), part));
  }

  /** Why one person is a member or not. For those who may see the person's record. */
  public static View why(CohortResult result, String id) {
    return told(() -> Views.why(given(result), id));
  }

  /** The first members, with what the file shows of them. For those who may know who they are. */
  public static View members(CohortResult result) {
    return members(result, FIRST);
  }

  /** The first so many members. */
  public static View members(CohortResult result, int most) {
    return told(() -> Views.members(given(result), most));
  }

  /** The ids of the members, in the order they are ranked. For those who may know who they are. */
  public static List<String> ids(CohortResult result) {
    return told(() -> given(result).ranked().mapToObj(result.store()::id).toList());
  }

  /** What a file asks for, in plain English. */
  public static View describe(Program file) {
    return told(() -> View.markdown(Description.of(given(file)).toMarkdown()));
  }

  /** What becomes of the examples of a file. Each that does not come out as expected counts as a failure. */
  public static View examples(Program file) {
    return told(() -> {
      List<ExampleOutcome> outcomes = Examples.run(given(file), Schema.standard());
      if (outcomes.isEmpty()) {
        throw Stop.usage("The file has no examples.");
      }
      checks += outcomes.size();
      failures += (int) outcomes.stream().filter(outcome -> !outcome.passed()).count();
      return Views.examples(outcomes);
    });
  }

  /** Says whether something is as it should be. */
  public static void check(String words, boolean holds) {
    checks++;
    if (!holds) {
      failures++;
    }
    print((holds ? "holds   " : "FAILED  ") + words);
  }

  /**
   * How many checks did not hold and how many things went wrong, with a line that says so: what a script exits with. A script that
   * checked nothing has failed, too, since its checks may never have been reached.
   */
  public static int failures() {
    print("\n" + Prose.count(checks, "check", "checks") + ", "
        + Prose.count(failures, "failure", "failures"));
    return Math.min(MOST, checks == 0 ? Math.max(1, failures) : failures);
  }

  /** Prints something in UTF-8, as the tool does, whatever the terminal was set to. */
  public static void print(Object it) {
    new PrintStream(System.out, true, StandardCharsets.UTF_8).println(it);
  }

  /** A variable of a shell is there, and empty, after what was to make it went wrong. */
  private static <T> T given(@Nullable T it) {
    checkArgument(
        it != null, "There is nothing to ask or to show: what was to make it went wrong.");
    return it;
  }

  /** What something makes; what is wrong with what it was given is told without a stack. */
  private static <T> T told(Supplier<T> making) {
    try {
      return making.get();
    } catch (MusterException | IllegalArgumentException | Stop e) {
      failures++;
      throw new NotDone(String.valueOf(e.getMessage()));
    }
  }
}
