package io.muster.dsl.planning;

import io.muster.core.codes.CodeListSource;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.ExamplePlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.core.schema.Schema;
import io.muster.dsl.checking.CheckedCohort;
import io.muster.dsl.checking.CheckedFile;
import io.muster.dsl.checking.CheckedOutreach;
import io.muster.dsl.checking.Lints;
import io.muster.dsl.reading.RoomyStack;
import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.Statement;
import io.muster.dsl.syntax.SyntaxFile;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.SourceText;
import io.muster.dsl.text.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the plan of a whole file, and reports on the way whatever in it has no meaning. Names are made known first, so a cohort may
 * stand before the code lists it names.
 */
public final class Planner {
  private final Optional<LocalDate> indexFromHost;
  private final SourceText source;
  private final Problems problems;
  private final Parameters parameters;
  private final Declarations declarations;
  private final Scope scope;

  /**
   * A planner of one file.
   *
   * @param indexFromHost an index date that takes the place of the one written
   * @param parametersFromHost values that take the place of those written
   */
  public Planner(
      Schema schema,
      CodeListSource codeLists,
      Optional<LocalDate> indexFromHost,
      Map<String, String> parametersFromHost,
      SourceText source,
      Problems problems) {
    this.indexFromHost = indexFromHost;
    this.source = source;
    this.problems = problems;
    this.parameters = new Parameters(parametersFromHost, problems);
    this.declarations = new Declarations(
        schema, problems, new CodesPlanner(codeLists, problems), parameters, this::plan);
    this.scope = Scope.of(schema, declarations, problems);
  }

  /** The plan of what the file says; it is of use only where no error was reported. */
  public Program plan(SyntaxFile file) {
    Declaring declaring = new Declaring();
    file.statements()
        .forEach(s -> s.accept(declaring).forEach(name -> declarations.declare(name, s)));
    parameters.requireKnown(
        all(file, Statement.Parameter.class).map(p -> p.name().text()).toList());
    all(file, Statement.Parameter.class).forEach(parameters::value);
    all(file, Statement.Codes.class).forEach(declarations::plan);
    return RoomyStack.run(() -> planWhatIsAsked(file));
  }

  /** The rest, once all code lists were read: definitions within definitions go deeper than any one text. */
  private Program planWhatIsAsked(SyntaxFile file) {
    all(file, Statement.Define.class).forEach(declarations::plan);
    Map<String, CohortPlan> cohorts = new LinkedHashMap<>();
    all(file, Statement.Cohort.class)
        .forEach(cohort -> declared(cohort).ifPresent(plan -> cohorts.put(plan.name(), plan)));
    List<OutreachPlan> outreaches = new ArrayList<>();
    all(file, Statement.Outreach.class)
        .forEach(outreach -> new OutreachPlanner(outreach, scope)
            .plan(declarations.cohort(outreach.members()))
            .ifPresent(outreaches::add));
    List<ExamplePlan> examples = new ArrayList<>();
    all(file, Statement.Example.class)
        .forEach(example -> example(example, cohorts, outreaches).ifPresent(examples::add));
    if (!problems.hasErrors()) {
      requireWhole(file, cohorts.size(), outreaches.size());
      report(file, cohorts, outreaches);
    }
    return new Program(List.copyOf(cohorts.values()), outreaches, examples);
  }

  /** Looks at the plans once more for what can hardly be meant. */
  private void report(
      SyntaxFile file, Map<String, CohortPlan> cohorts, List<OutreachPlan> outreaches) {
    List<CheckedCohort> checkedCohorts = all(file, Statement.Cohort.class)
        .map(c -> new CheckedCohort(Objects.requireNonNull(cohorts.get(c.name().text())), c))
        .toList();
    List<CheckedOutreach> checkedOutreaches = new ArrayList<>();
    all(file, Statement.Outreach.class)
        .forEach(o -> checkedOutreaches.add(
            new CheckedOutreach(outreaches.get(checkedOutreaches.size()), o)));
    Lints.report(
        new CheckedFile(checkedCohorts, checkedOutreaches, unused(), declarations.origins()),
        problems);
  }

  private List<Name> unused() {
    return declarations.unused().stream()
        .filter(name -> declarations.statement(name) instanceof Statement.Codes
            || declarations.statement(name) instanceof Statement.Define
            || declarations.statement(name) instanceof Statement.Parameter)
        .toList();
  }

  /** The plan of a cohort; one whose name another has taken is planned for its other mistakes. */
  private Optional<CohortPlan> declared(Statement.Cohort cohort) {
    return declarations.statement(cohort.name()) == cohort
        ? declarations.cohort(cohort.name())
        : plan(cohort);
  }

  private Optional<CohortPlan> plan(Statement.Cohort cohort) {
    return new CohortPlanner(cohort, source, scope, indexFromHost).plan();
  }

  /** Whatever has no plan has a problem: nothing a file says is ever left out in silence. */
  private static void requireWhole(SyntaxFile file, int cohorts, int outreaches) {
    if (all(file, Statement.Cohort.class).count() != cohorts
        || all(file, Statement.Outreach.class).count() != outreaches) {
      throw new IllegalStateException("a part of the file has neither a plan nor a problem");
    }
  }

  private static <S extends Statement> Stream<S> all(SyntaxFile file, Class<S> type) {
    return file.statements().stream().filter(type::isInstance).map(type::cast);
  }

  /** An example of a cohort, or of an outreach and so of its cohort too. */
  private Optional<ExamplePlan> example(
      Statement.Example example, Map<String, CohortPlan> cohorts, List<OutreachPlan> outreaches) {
    Name subject = example.subject();
    declarations.use(subject);
    Optional<Statement> declared = Optional.of(subject)
        .filter(declarations::declares)
        .map(declarations::statement)
        .filter(s -> !(s instanceof Statement.Codes
            || s instanceof Statement.Define
            || s instanceof Statement.Parameter));
    if (declared.isEmpty()) {
      problems.error(
          "unknown-name",
          subject.range(),
          "there is no cohort or outreach called `%s`".formatted(subject.text()),
          Spelling.advice(subject.text(), declarations.names()));
    }
    Optional<OutreachPlan> outreach =
        outreaches.stream().filter(o -> o.name().equals(subject.text())).findFirst();
    Optional<CohortPlan> cohort = outreach
        .map(OutreachPlan::cohort)
        .or(() -> Optional.ofNullable(cohorts.get(subject.text())));
    return new ExamplePlanner(example, scope, cohort, outreach).plan();
  }

  /** The names a statement declares. A statement that has no meaning yet is refused. */
  private final class Declaring implements Statement.Visitor<List<Name>> {
    @Override
    public List<Name> visitUse(Statement.Use use) {
      problems.notYet(use.range(), "`use`");
      return List.of();
    }

    @Override
    public List<Name> visitCodes(Statement.Codes list) {
      return list.names();
    }

    @Override
    public List<Name> visitParameter(Statement.Parameter parameter) {
      return List.of(parameter.name());
    }

    @Override
    public List<Name> visitDefine(Statement.Define define) {
      return List.of(define.name());
    }

    @Override
    public List<Name> visitCohort(Statement.Cohort cohort) {
      return List.of(cohort.name());
    }

    @Override
    public List<Name> visitOutreach(Statement.Outreach outreach) {
      return List.of(outreach.name());
    }

    @Override
    public List<Name> visitExample(Statement.Example example) {
      return List.of();
    }

    @Override
    public List<Name> visitBroken(Statement.Broken broken) {
      return broken.declared();
    }
  }
}
