package io.muster.dsl.planning;

import io.muster.core.codes.Code;
import io.muster.core.codes.CodeList;
import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.ExamplePlan;
import io.muster.core.plan.ExamplePlan.Cell;
import io.muster.core.plan.ExamplePlan.Expectation;
import io.muster.core.plan.Expression;
import io.muster.core.plan.OutreachPlan;
import io.muster.core.plan.Records;
import io.muster.core.plan.Rule;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Truth;
import io.muster.core.schema.Value;
import io.muster.core.schema.ValueType;
import io.muster.dsl.syntax.ExpectationSyntax;
import io.muster.dsl.syntax.FactSyntax;
import io.muster.dsl.syntax.LiteralSyntax;
import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.Statement;
import io.muster.dsl.syntax.Text;
import io.muster.dsl.syntax.ValueSyntax;
import io.muster.dsl.text.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans one example. For one example, once. */
final class ExamplePlanner
    implements FactSyntax.Visitor<Void>, ExpectationSyntax.Visitor<Optional<Expectation>> {
  private static final Map<String, Truth> TRUTHS =
      Map.of("yes", Truth.TRUE, "true", Truth.TRUE, "no", Truth.FALSE, "false", Truth.FALSE);

  private final Statement.Example example;
  private final Scope scope;
  private final Optional<CohortPlan> cohort;
  private final Optional<OutreachPlan> outreach;
  private final List<Cell> attributes = new ArrayList<>();
  private final List<ExamplePlan.Event> events = new ArrayList<>();

  /** A planner for an example of a cohort, or of an outreach and its cohort. */
  ExamplePlanner(
      Statement.Example example,
      Scope scope,
      Optional<CohortPlan> cohort,
      Optional<OutreachPlan> outreach) {
    this.example = example;
    this.scope = scope;
    this.cohort = cohort;
    this.outreach = outreach;
  }

  /** The plan; empty where a mistake was reported. */
  Optional<ExamplePlan> plan() {
    example.facts().forEach(fact -> fact.accept(this));
    List<Expectation> expectations = new ArrayList<>();
    example.expectations().forEach(e -> e.accept(this).ifPresent(expectations::add));
    refuseContradiction(expectations);
    return scope.problems().hasErrors()
        ? Optional.empty()
        : Optional.of(new ExamplePlan(
            example.title().value(), example.subject().text(), attributes, events, expectations));
  }

  private void refuseContradiction(List<Expectation> expectations) {
    if (ExamplePlan.contradict(expectations)) {
      scope
          .problems()
          .error(
              "contradiction",
              example.title().range(),
              "this example contradicts itself: nobody can meet all it expects");
    }
  }

  @Override
  public Void visitBorn(FactSyntax.Born born) {
    scope
        .schema()
        .attribute("birth_date")
        .ifPresent(column -> told(column, new Value.Day(born.date()), born.range()));
    return null;
  }

  @Override
  public Void visitAttribute(FactSyntax.Attribute attribute) {
    Optional<Column> column = scope.schema().attribute(attribute.attribute().text());
    if (column.isEmpty()) {
      scope
          .problems()
          .error(
              "unknown-name",
              attribute.attribute().range(),
              "a person has no attribute called `%s`"
                  .formatted(attribute.attribute().text()),
              Spelling.advice(
                  attribute.attribute().text(),
                  scope.schema().attributes().stream().map(Column::name).toList()));
      return null;
    }
    Optional<Value> value = value(column.get(), attribute.value());
    if (value.filter(ExamplePlanner::hasUnit).isPresent()) {
      refuseUnit(attribute.attribute(), attribute.value());
    }
    value.ifPresent(v -> told(column.get(), v, attribute.range()));
    return null;
  }

  private static boolean hasUnit(Value value) {
    return value instanceof Value.Decimal number && !number.unit().isEmpty();
  }

  private void refuseUnit(Name column, LiteralSyntax value) {
    scope
        .problems()
        .error("wrong-type", value.range(), "`%s` has no unit".formatted(column.text()));
  }

  private void told(Column column, Value value, SourceRange range) {
    if (attributes.stream().anyMatch(cell -> cell.column().equals(column))) {
      saidTwice(column, range);
    } else {
      attributes.add(new Cell(column, value));
    }
  }

  private void saidTwice(Column column, SourceRange range) {
    scope
        .problems()
        .error(
            "contradiction",
            range,
            "this example says twice what `%s` is".formatted(column.name()));
  }

  @Override
  public Void visitEvent(FactSyntax.Event event) {
    Optional<RecordKind> kind = scope.schema().kind(event.kind().text());
    if (kind.isEmpty()) {
      scope
          .problems()
          .error(
              "unknown-kind",
              event.kind().range(),
              "there is no kind of record called `%s`".formatted(event.kind().text()),
              Spelling.advice(
                  event.kind().text(),
                  scope.schema().kinds().stream().map(RecordKind::name).toList()));
      return null;
    }
    List<Cell> cells = new ArrayList<>();
    if (event.from().isPresent()
        && event.to().filter(event.from().get()::isAfter).isPresent()) {
      scope
          .problems()
          .error("end-before-start", event.range(), "this record would end before it starts");
    }
    event.from().ifPresent(day -> cells.add(new Cell(RecordKind.DATE, new Value.Day(day))));
    event.to().ifPresent(day -> end(kind.get(), day, event.range()).ifPresent(cells::add));
    event.codes().ifPresent(codes -> code(kind.get(), codes, event.group()).ifPresent(cells::add));
    event.columns().forEach(column -> cells.addAll(cells(kind.get(), column)));
    Optional<Column> twice = cells.stream()
        .map(Cell::column)
        .filter(c -> cells.stream().filter(cell -> cell.column().equals(c)).count() > 1)
        .findFirst();
    twice.ifPresentOrElse(
        column -> saidTwice(column, event.range()),
        () -> events.add(new ExamplePlan.Event(kind.get(), cells)));
    return null;
  }

  private Optional<Cell> end(RecordKind kind, LocalDate day, SourceRange range) {
    Optional<Column> end = kind.column("end");
    if (end.isEmpty()) {
      scope
          .problems()
          .error("wrong-type", range, "%s has no end".formatted(Phrases.aOrAn(kind.name())));
    }
    return end.map(column -> new Cell(column, new Value.Day(day)));
  }

  /** The first code of a list, or of one of its groups. */
  private Optional<Cell> code(RecordKind kind, Name list, Optional<Text> group) {
    Optional<CodeList> codes = scope.declarations().codeList(list);
    if (kind.codeColumn().isEmpty()) {
      scope
          .problems()
          .error(
              "wrong-type",
              list.range(),
              "%s carries no codes".formatted(Phrases.aOrAn(kind.name())));
      return Optional.empty();
    }
    Column column = kind.codeColumn().get();
    Optional<CodeList> possible =
        codes.flatMap(c -> new ForeignCodes(scope).unless(List.of(kind), c, list.range()));
    if (possible.isEmpty()) {
      return Optional.empty();
    }
    Optional<Code> first = possible.get().first(group.map(Text::value));
    if (first.isEmpty()) {
      Text wanted = group.orElseThrow();
      scope
          .problems()
          .error(
              "unknown-category",
              wanted.range(),
              "`%s` has no group \"%s\"".formatted(list.text(), wanted.value()),
              Spelling.nearest(wanted.value(), possible.get().groupNames())
                  .map(nearest -> "did you mean \"" + nearest + "\"?"));
    }
    return first.map(code -> new Cell(column, new Value.Coded(code)));
  }

  /** The cell of a column, and for a number with a unit that of the unit too. */
  private List<Cell> cells(RecordKind kind, FactSyntax.Column told) {
    Optional<Column> column = scope.column(Records.Selection.of(kind), told.column());
    Optional<Value> value = column.flatMap(c -> value(c, told.value()));
    if (value.isEmpty()) {
      return List.of();
    }
    List<Cell> cells = new ArrayList<>();
    cells.add(new Cell(column.orElseThrow(), value.get()));
    if (value.get() instanceof Value.Decimal number && !number.unit().isEmpty()) {
      Optional<Column> unit = kind.unitOf(column.orElseThrow());
      unit.ifPresentOrElse(
          u -> cells.add(new Cell(u, new Value.Text(number.unit()))),
          () -> refuseUnit(told.column(), told.value()));
    }
    return cells;
  }

  private Optional<Value> value(Column column, LiteralSyntax syntax) {
    Meaning meaning =
        new ExpressionPlanner(scope).visitLiteral(new ValueSyntax.Literal(syntax, syntax.range()));
    if (!(meaning instanceof Meaning.Answer answer)
        || !(answer.expression() instanceof Expression.Literal literal)) {
      return Optional.empty();
    }
    Value value = literal.value();
    if (column.type() == ValueType.TRUTH
        && value instanceof Value.Text text
        && TRUTHS.containsKey(text.text())) {
      return Optional.ofNullable(TRUTHS.get(text.text()));
    }
    if (value.type() != column.type()) {
      String advice = column.type() == ValueType.TRUTH ? "write \"yes\" or \"no\"" : "";
      scope
          .problems()
          .error(
              "wrong-type",
              syntax.range(),
              "`%s` holds %s, and this is %s"
                  .formatted(column.name(), column.type().words(), value.type().words()),
              Optional.of(advice).filter(a -> !a.isEmpty()));
      return Optional.empty();
    }
    new Categories(scope)
        .check(new Expression.Attribute(column), new Expression.Literal(value), syntax.range());
    return Optional.of(value);
  }

  @Override
  public Optional<Expectation> visitIncluded(ExpectationSyntax.Included included) {
    Optional<Expectation.Because> because = included.because().flatMap(this::because);
    return Optional.of(new Expectation.Included(!included.negated(), because));
  }

  private Optional<Expectation.Because> because(ExpectationSyntax.Because because) {
    List<String> labels =
        cohort.map(plan -> plan.allRules().stream().map(Rule::label).toList()).orElse(List.of());
    if (cohort.isPresent() && !labels.contains(because.rule().value())) {
      scope
          .problems()
          .error(
              "unknown-name",
              because.rule().range(),
              "the cohort has no rule \"%s\"".formatted(because.rule().value()),
              Spelling.nearest(because.rule().value(), labels)
                  .map(nearest -> "did you mean \"" + nearest + "\"?"));
    }
    Truth answer = switch (because.outcome()) {
      case MET -> Truth.TRUE;
      case NOT_MET -> Truth.FALSE;
      case UNKNOWN -> Truth.UNKNOWN;
    };
    return Optional.of(new Expectation.Because(because.rule().value(), answer));
  }

  @Override
  public Optional<Expectation> visitReached(ExpectationSyntax.Reached reached) {
    List<String> steps = outreach
        .map(plan -> plan.steps().stream().map(OutreachPlan.Step::name).toList())
        .orElse(List.of());
    requireKnown(reached.step(), steps, "step");
    return Optional.of(
        new Expectation.Reached(reached.step().text(), !reached.negated(), reached.day()));
  }

  @Override
  public Optional<Expectation> visitLeftBy(ExpectationSyntax.LeftBy leftBy) {
    List<String> exits = outreach
        .map(plan -> plan.exits().stream().map(OutreachPlan.Exit::name).toList())
        .orElse(List.of());
    requireKnown(leftBy.exit(), exits, "exit");
    return Optional.of(new Expectation.LeftBy(leftBy.exit().text()));
  }

  /** A step or exit of the outreach; an example of a cohort has none. */
  private void requireKnown(Name name, List<String> known, String what) {
    boolean isOfCohort = cohort.isPresent() && outreach.isEmpty();
    if (isOfCohort || (outreach.isPresent() && !known.contains(name.text()))) {
      scope
          .problems()
          .error(
              "unknown-name",
              name.range(),
              isOfCohort
                  ? "a cohort has no %ss; this is an example of a cohort".formatted(what)
                  : "the outreach has no %s called `%s`".formatted(what, name.text()),
              isOfCohort
                  ? Optional.of("name the outreach after `of`")
                  : Spelling.advice(name.text(), known));
    }
  }
}
