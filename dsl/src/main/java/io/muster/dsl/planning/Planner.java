package io.muster.dsl.planning;

import io.muster.core.files.FileSource;
import io.muster.core.files.SourceFile;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.ExamplePlan;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Program;
import io.muster.core.schema.Schema;
import io.muster.dsl.checking.CheckedCohort;
import io.muster.dsl.checking.CheckedFile;
import io.muster.dsl.checking.CheckedOutreach;
import io.muster.dsl.checking.Lints;
import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.Statement;
import io.muster.dsl.syntax.SyntaxFile;
import io.muster.dsl.syntax.Text;
import io.muster.dsl.syntax.UsedFiles;
import io.muster.dsl.text.Problems;
import io.muster.dsl.text.SourceTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the plan of a whole file, and reports on the way whatever in it, or in the files it uses, has no meaning. Names are made known
 * first, so a cohort may stand before the code lists it names.
 */
public final class Planner {
  private final Optional<LocalDate> indexFromHost;
  private final SourceTexts texts;
  private final Problems problems;
  private final SyntaxFile file;
  private final UsedFiles used;
  private final Parameters parameters;
  private final CodesPlanner codes;
  private final Declarations declarations;
  private final Scope scope;
  private Optional<CheckedFile> whole = Optional.empty();

  /**
   * A planner of one file.
   *
   * @param source where the files come from that it names
   * @param indexFromHost an index date that takes the place of the one written
   * @param parametersFromHost values that take the place of those written
   * @param used the files it uses
   */
  public Planner(
      Schema schema,
      FileSource source,
      Optional<LocalDate> indexFromHost,
      Map<String, String> parametersFromHost,
      SourceTexts texts,
      Problems problems,
      SyntaxFile file,
      UsedFiles used) {
    this.indexFromHost = indexFromHost;
    this.texts = texts;
    this.problems = problems;
    this.file = file;
    this.used = used;
    this.parameters = new Parameters(parametersFromHost, problems);
    this.codes = new CodesPlanner(source, texts, problems);
    this.declarations =
        new Declarations(schema, texts, problems, used.whole(), codes, parameters, this::plan);
    this.scope = Scope.of(schema, declarations, problems);
  }

  /** The plan of what the file says, once; it is of use only where no error was reported. */
  public Program plan() {
    Declaring declaring = new Declaring();
    everything(Statement.class)
        .forEach(s -> s.accept(declaring).forEach(name -> declarations.declare(name, s)));
    if (used.whole()) {
      parameters.requireKnown(
          everything(Statement.Parameter.class).map(p -> p.name().text()).toList());
    }
    everything(Statement.Parameter.class).forEach(parameters::value);
    everything(Statement.Codes.class).forEach(declarations::plan);
    // What used files ask and do with it is planned for its mistakes alone.
    used.files().forEach(this::plan);
    Program program = plan(file);
    if (!problems.hasErrors()) {
      whole = Optional.of(checked(program));
      whole.ifPresent(planned -> Lints.refuse(planned, problems));
    }
    return program;
  }

  /** Reports what in a file that was planned without errors can hardly be meant; whoever wants the plan alone has no need of it. */
  public void lint() {
    if (!problems.hasErrors()) {
      whole.ifPresent(planned -> Lints.report(planned, problems));
    }
  }

  private Program plan(SyntaxFile part) {
    all(part, Statement.Define.class).forEach(declarations::plan);
    Map<String, CohortPlan> cohorts = new LinkedHashMap<>();
    all(part, Statement.Cohort.class)
        .forEach(cohort -> declared(cohort).ifPresent(plan -> cohorts.put(plan.name(), plan)));
    List<OutreachPlan> outreaches = new ArrayList<>();
    all(part, Statement.Outreach.class)
        .forEach(outreach -> new OutreachPlanner(
                outreach, scope, declarations.cohort(outreach.members()))
            .plan()
            .ifPresent(outreaches::add));
    List<ExamplePlan> examples = new ArrayList<>();
    all(part, Statement.Example.class)
        .forEach(example -> example(example, cohorts, outreaches).ifPresent(examples::add));
    if (!problems.hasErrors()) {
      requireWhole(part, cohorts.size(), outreaches.size());
    }
    List<SourceFile> files = new ArrayList<>(used.sources());
    files.addAll(codes.files());
    return new Program(List.copyOf(cohorts.values()), outreaches, examples, files);
  }

  private CheckedFile checked(Program program) {
    List<CheckedCohort> checkedCohorts = all(file, Statement.Cohort.class)
        .map(c -> new CheckedCohort(program.cohort(c.name().text()).orElseThrow(), c))
        .toList();
    List<CheckedOutreach> checkedOutreaches = new ArrayList<>();
    all(file, Statement.Outreach.class)
        .forEach(o -> checkedOutreaches.add(
            new CheckedOutreach(program.outreaches().get(checkedOutreaches.size()), o)));
    return new CheckedFile(
        checkedCohorts, checkedOutreaches, unused(), unusedFiles(), declarations.origins());
  }

  private List<Name> unused() {
    return declarations.unused().stream()
        .filter(name -> declarations.statement(name) instanceof Statement.Codes
            || declarations.statement(name) instanceof Statement.Define
            || declarations.statement(name) instanceof Statement.Parameter)
        .toList();
  }

  /** The names of files that are used and of which nothing is needed. */
  private List<Text> unusedFiles() {
    return all(file, Statement.Use.class)
        .map(Statement.Use::path)
        .filter(path -> texts
            .used(path.value(), path.range())
            .filter(declarations::usesAnyOf)
            .isEmpty())
        .toList();
  }

  /** The plan of a cohort; one whose name another has taken is planned for its other mistakes. */
  private Optional<CohortPlan> declared(Statement.Cohort cohort) {
    return declarations.statement(cohort.name()) == cohort
        ? declarations.cohort(cohort.name())
        : plan(cohort);
  }

  private Optional<CohortPlan> plan(Statement.Cohort cohort) {
    return new CohortPlanner(cohort, texts, scope, indexFromHost).plan();
  }

  /** Whatever has no plan has a problem: nothing a file says is ever left out in silence. */
  private static void requireWhole(SyntaxFile part, int cohorts, int outreaches) {
    if (all(part, Statement.Cohort.class).count() != cohorts
        || all(part, Statement.Outreach.class).count() != outreaches) {
      throw new IllegalStateException("a part of the file has neither a plan nor a problem");
    }
  }

  /** The statements of that type in the file and in those it uses, these first. */
  private <S extends Statement> Stream<S> everything(Class<S> type) {
    return Stream.concat(used.files().stream(), Stream.of(file)).flatMap(part -> all(part, type));
  }

  private static <S extends Statement> Stream<S> all(SyntaxFile part, Class<S> type) {
    return part.statements().stream().filter(type::isInstance).map(type::cast);
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
      declarations.unknown(
          subject, "there is no cohort or outreach called `%s`".formatted(subject.text()));
    } else if (texts.at(declared.get().range()) != texts.at(subject.range())) {
      problems.error(
          "other-file",
          subject.range(),
          "`%s` is declared in another file".formatted(subject.text()),
          "write the example there, beside what it is an example of");
    }
    Optional<OutreachPlan> outreach =
        outreaches.stream().filter(o -> o.name().equals(subject.text())).findFirst();
    Optional<CohortPlan> cohort = outreach
        .map(OutreachPlan::cohort)
        .or(() -> Optional.ofNullable(cohorts.get(subject.text())));
    return new ExamplePlanner(example, scope, cohort, outreach).plan();
  }

  /** The names a statement declares. */
  private static final class Declaring implements Statement.Visitor<List<Name>> {
    @Override
    public List<Name> visitUse(Statement.Use use) {
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
