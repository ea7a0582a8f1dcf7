package io.muster.examples.cli;

import static java.util.stream.Collectors.joining;

import io.muster.core.MusterException;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.OutcomePlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.dsl.CohortText;
import io.muster.dsl.Muster;
import io.muster.dsl.problem.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The cohort file a command is about. */
final class CohortFile {
  @Parameters(index = "0", paramLabel = "FILE", description = "The cohort file.")
  private Path file = Path.of("");

  @Option(
      names = "--index",
      paramLabel = "DATE",
      description = "An index date in place of the one in the file.")
  private Optional<LocalDate> index = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A value in place of that of a parameter in the file.")
  private Map<String, String> parameters = Map.of();

  /** What the file says. Warnings are told on the way. */
  Program program(Terminal terminal) {
    CohortText read = read(file);
    CohortText text = index.map(read::withIndex).orElse(read);
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      text = text.withParameter(parameter.getKey(), parameter.getValue());
    }
    List<Problem> problems = Muster.check(text);
    problems.forEach(
        p -> terminal.err().print(ProblemText.of(p, terminal.columns(), terminal.remarkColours())));
    if (problems.stream().anyMatch(Problem::isError)) {
      throw Stop.problems(ProblemCount.of(problems).toString(file));
    }
    return Muster.compile(text);
  }

  static CohortText read(Path file) {
    try {
      return CohortText.read(file);
    } catch (MusterException e) {
      throw Stop.problems(e.getMessage());
    }
  }

  /** The cohort that was named, or the only one there is beside those that members of it are set against. */
  static CohortPlan cohort(Optional<String> wanted, Program program) {
    List<CohortPlan> beside = program.outreaches().stream()
        .flatMap(outreach -> setAgainst(outreach).stream())
        .toList();
    List<String> own = program.cohorts().stream()
        .filter(cohort -> !beside.contains(cohort))
        .map(CohortPlan::name)
        .toList();
    Optional<String> only = own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    return choose("cohort", wanted.or(() -> only), program.cohorts(), CohortPlan::name);
  }

  /** Those whom members are set against. */
  static List<CohortPlan> setAgainst(OutreachPlan outreach) {
    return outreach.outcomes().stream()
        .flatMap(outcome -> outcome.versus().stream())
        .map(OutcomePlan.Versus::cohort)
        .distinct()
        .toList();
  }

  /** The plan that was named, or the only one there is. */
  static <P> P choose(
      String kind, Optional<String> wanted, List<P> plans, Function<P, String> name) {
    if (plans.isEmpty()) {
      throw Stop.usage("There is no " + kind + " in the file.");
    }
    if (wanted.isEmpty() && plans.size() == 1) {
      return plans.get(0);
    }
    String has = "the file has " + plans.stream().map(name).collect(joining(", ")) + ".";
    String asked = wanted.orElseThrow(() -> Stop.usage("Which " + kind + "? Name one: " + has));
    return plans.stream()
        .filter(p -> name.apply(p).equals(asked))
        .findFirst()
        .orElseThrow(() -> Stop.usage("There is no " + kind + " called " + asked + ": " + has));
  }
}
