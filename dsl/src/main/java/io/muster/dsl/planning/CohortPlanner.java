package io.muster.dsl.planning;

import io.muster.core.plan.CohortPlan;
import io.muster.core.plan.Expression;
import io.muster.core.plan.IndexDate;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Ranking;
import io.muster.core.plan.Rule;
import io.muster.core.plan.Shown;
import io.muster.core.schema.RecordKind;
import io.muster.dsl.syntax.ClauseSyntax;
import io.muster.dsl.syntax.ExpressionSyntax;
import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.PickSyntax;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.Statement;
import io.muster.dsl.syntax.Text;
import io.muster.dsl.syntax.ValueSyntax;
import io.muster.dsl.syntax.WindowSyntax;
import io.muster.dsl.text.SourceTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Plans one cohort from its clauses. For one cohort, once. */
final class CohortPlanner implements ClauseSyntax.Visitor<Void> {
  private final Statement.Cohort cohort;
  private final SourceTexts texts;
  private final Scope scope;
  private final ExpressionPlanner expressions;
  private final Optional<LocalDate> indexFromHost;
  private final CohortAlgebra algebra;

  private final List<IndexDate> indexes = new ArrayList<>();
  private final List<List<Rule>> populations = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Optional<Ranking>> rankings = new ArrayList<>();
  private final List<Shown> shows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  CohortPlanner(
      Statement.Cohort cohort, SourceTexts texts, Scope scope, Optional<LocalDate> indexFromHost) {
    this.cohort = cohort;
    this.texts = texts;
    this.scope = scope;
    this.expressions = new ExpressionPlanner(scope);
    this.indexFromHost = indexFromHost;
    this.algebra = new CohortAlgebra(scope);
  }

  /** The plan; empty where a mistake was reported. */
  Optional<CohortPlan> plan() {
    Optional<Expression> combined = cohort.algebra().flatMap(algebra::plan);
    cohort.clauses().forEach(clause -> clause.accept(this));
    Optional<IndexDate> index = index();
    refuseSecond("two-populations", "a population", ClauseSyntax.Population.class::isInstance);
    refuseSecond("two-rankings", "a ranking", ClauseSyntax.Rank.class::isInstance);
    if (scope.problems().hasErrors() || index.isEmpty()) {
      return Optional.empty();
    }
    requireWhole();
    return Optional.of(new CohortPlan(
        cohort.name().text(),
        cohort.title().map(Text::value).orElse(""),
        index.get(),
        population(combined),
        rules,
        rankings.stream().findFirst().flatMap(ranking -> ranking),
        shows,
        notes));
  }

  /** Whatever has no plan has a problem: no rule is ever left out in silence. */
  private void requireWhole() {
    long written =
        cohort.clauses().stream().filter(ClauseSyntax.Rule.class::isInstance).count();
    if (rules.size() != written) {
      throw new IllegalStateException("a rule has neither a plan nor a problem");
    }
  }

  /** Members of other cohorts have met those cohorts' populations, so they are asked for none unless one is written. */
  private List<Rule> population(Optional<Expression> combined) {
    List<Rule> rules = new ArrayList<>();
    combined.ifPresent(
        c -> rules.add(Rule.include(text(cohort.algebra().orElseThrow().range()), c)));
    if (!populations.isEmpty()) {
      rules.addAll(populations.get(0));
    } else if (combined.isEmpty()) {
      rules.addAll(CohortPlan.aliveAndRegistered());
    }
    return rules;
  }

  /** Reports every clause of a kind after the first. */
  private void refuseSecond(String code, String what, Predicate<ClauseSyntax> kind) {
    List<SourceRange> places =
        cohort.clauses().stream().filter(kind).map(ClauseSyntax::range).toList();
    places.stream()
        .skip(1)
        .forEach(place -> error(
            place,
            code,
            "this cohort takes %s once, and has one in line %s"
                .formatted(what, scope.problems().line(places.get(0)))));
  }

  private Optional<IndexDate> index() {
    refuseSecond(
        "two-indexes",
        "an index date",
        c -> c instanceof ClauseSyntax.Index || c instanceof ClauseSyntax.IndexAt);
    boolean attempted = cohort.clauses().stream()
        .anyMatch(c -> c instanceof ClauseSyntax.Index
            || c instanceof ClauseSyntax.IndexAt
            || (c instanceof ClauseSyntax.Broken broken && broken.keyword().equals("index")));
    if (!attempted && indexFromHost.isEmpty() && cohort.algebra().isEmpty()) {
      scope
          .problems()
          .error(
              "no-index",
              cohort.name().range(),
              "the cohort `%s` has no index date".formatted(cohort.name().text()),
              Optional.of("write for example `index 2021-07-19` below it"));
    }
    return indexFromHost
        .map(IndexDate::on)
        .or(() -> indexes.stream().findFirst())
        .or(() -> algebra.first().map(CohortPlan::index));
  }

  private void error(SourceRange range, String code, String sentence) {
    scope.problems().error(code, range, sentence);
  }

  @Override
  public Void visitIndex(ClauseSyntax.Index index) {
    expressions
        .day(index.date(), "an index date is written down, such as 2021-07-19")
        .map(IndexDate::on)
        .ifPresent(indexes::add);
    return null;
  }

  @Override
  public Void visitIndexAt(ClauseSyntax.IndexAt indexAt) {
    PickSyntax event = indexAt.event();
    Optional<Pick> pick = new ExpressionPlanner(scope.beforeIndex()).pick(event);
    boolean window = event.records().qualifiers().stream()
        .anyMatch(q -> q instanceof WindowSyntax && !(q instanceof WindowSyntax.AnyTime));
    boolean first =
        event.choice() == PickSyntax.Choice.FIRST || event.choice() == PickSyntax.Choice.EARLIEST;
    if (first && window) {
      scope
          .problems()
          .warning(
              "first-in-window",
              event.range(),
              "this is the first in the window, so people with earlier records get in too",
              Optional.of("write `first ever` for the first of all"));
    }
    pick.map(p -> IndexDate.at(new Expression.ColumnOf(p, RecordKind.DATE)))
        .ifPresent(indexes::add);
    return null;
  }

  @Override
  public Void visitPopulation(ClauseSyntax.Population population) {
    if (population.condition().isEmpty()) {
      populations.add(List.of());
    } else {
      ExpressionSyntax condition = population.condition().get();
      Optional<Rule> rule = condition instanceof ValueSyntax.Alive
          ? Optional.of(CohortPlan.alive())
          : rule(false, text(condition.range()), condition);
      rule.ifPresent(r -> populations.add(List.of(r)));
    }
    return null;
  }

  @Override
  public Void visitRule(ClauseSyntax.Rule rule) {
    String label =
        rule.label().map(Text::value).orElseGet(() -> text(rule.condition().range()));
    if (label.isBlank()) {
      error(
          rule.label().orElseThrow().range(),
          "empty-label",
          "the label of a rule says what the rule is for");
      return null;
    }
    rule(rule.exclude(), label, rule.condition()).ifPresent(rules::add);
    return null;
  }

  private Optional<Rule> rule(boolean exclude, String label, ExpressionSyntax syntax) {
    Optional<Expression> condition = expressions.condition(syntax);
    return condition.map(c -> exclude ? Rule.exclude(label, c) : Rule.include(label, c));
  }

  @Override
  public Void visitRank(ClauseSyntax.Rank rank) {
    rankings.add(new RankPlanner(scope, expressions).plan(rank));
    return null;
  }

  @Override
  public Void visitShow(ClauseSyntax.Show show) {
    for (ClauseSyntax.Shown item : show.shown()) {
      Optional<Expression> value =
          new Place(scope).any(item.value().accept(expressions), item.value().range());
      String name =
          item.name().map(Name::text).orElseGet(() -> text(item.value().range()));
      if (name.equals("id")) {
        error(item.range(), "duplicate-name", "the id of a member is shown already, under `id`");
      } else if (shows.stream().anyMatch(s -> s.name().equals(name))) {
        error(
            item.range(),
            "duplicate-name",
            "two columns are shown under the name `%s`".formatted(name));
      } else {
        value.ifPresent(v -> shows.add(new Shown(name, v)));
      }
    }
    return null;
  }

  @Override
  public Void visitNote(ClauseSyntax.Note note) {
    notes.add(note.text().value());
    return null;
  }

  @Override
  public Void visitBroken(ClauseSyntax.Broken broken) {
    return null;
  }

  /** What was written, on one line. */
  private String text(SourceRange range) {
    return texts.text(range).replaceAll("\\s+", " ");
  }
}
