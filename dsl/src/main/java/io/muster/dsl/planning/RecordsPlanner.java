package io.muster.dsl.planning;

import io.muster.core.codes.CodeList;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Window;
import io.muster.core.schema.RecordKind;
import io.muster.dsl.syntax.CodeSyntax;
import io.muster.dsl.syntax.ExpressionSyntax;
import io.muster.dsl.syntax.PickSyntax;
import io.muster.dsl.syntax.QualifierSyntax;
import io.muster.dsl.syntax.RecordsSyntax;
import io.muster.dsl.syntax.ValueSyntax;
import io.muster.dsl.syntax.WindowSyntax;
import io.muster.dsl.text.Spelling;
import java.util.Optional;

/** Plans records: what they are, and how they are narrowed down. Empty where a mistake was reported. */
final class RecordsPlanner implements RecordsSyntax.Source.Visitor<Meaning> {
  private final Scope scope;
  private final ExpressionPlanner expressions;

  RecordsPlanner(Scope scope, ExpressionPlanner expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  /** The kind the records are of. */
  static RecordKind kind(Records records) {
    return records.accept((Records.Visitor<RecordKind>) Records.Selection::kind);
  }

  /** What is meant: records, or a value where a bare name in brackets turned out to be one. */
  Meaning plan(RecordsSyntax syntax) {
    Meaning meaning = syntax.source().accept(this);
    if (syntax.qualifiers().isEmpty() && syntax.sequences().isEmpty()) {
      return meaning;
    }
    if (!syntax.sequences().isEmpty()) {
      return scope.notYet(syntax.sequences().get(0).range(), "how records follow one another");
    }
    if (!new Brackets(scope, expressions).arePlain(syntax)) {
      return Meaning.Broken.BROKEN;
    }
    return meaning instanceof Meaning.SomeRecords some
        ? narrowed(some.records(), syntax)
        : notRecords(meaning, syntax);
  }

  Optional<Records> records(RecordsSyntax syntax) {
    Meaning meaning = plan(syntax);
    if (meaning instanceof Meaning.SomeRecords some) {
      return Optional.of(some.records());
    }
    notRecords(meaning, syntax);
    return Optional.empty();
  }

  Optional<Pick> pick(PickSyntax syntax) {
    Optional<Records> records = records(syntax.records());
    return switch (syntax.choice()) {
      case FIRST, EARLIEST -> records.map(Pick::first);
      case LAST, LATEST -> records.map(Pick::latest);
      case FIRST_EVER -> notYet(syntax, "`first ever`");
      case HIGHEST -> notYet(syntax, "`highest`");
      case LOWEST -> notYet(syntax, "`lowest`");
      case NTH -> notYet(syntax, "ordinals");
    };
  }

  private Optional<Pick> notYet(PickSyntax syntax, String what) {
    scope.notYet(syntax.range(), what);
    return Optional.empty();
  }

  private Meaning notRecords(Meaning meaning, RecordsSyntax syntax) {
    if (meaning instanceof Meaning.Answer answer) {
      neededHere(syntax, answer.expression().type().words());
    } else if (meaning instanceof Meaning.Picked) {
      neededHere(syntax, "one record that has been picked already");
    }
    return Meaning.Broken.BROKEN;
  }

  private void neededHere(RecordsSyntax syntax, String found) {
    scope
        .problems()
        .error(
            "wrong-type",
            syntax.source().range(),
            "records are needed here, and this is %s".formatted(found));
  }

  private Meaning narrowed(Records source, RecordsSyntax syntax) {
    Records records = source;
    for (QualifierSyntax qualifier : syntax.qualifiers()) {
      Optional<Records> narrower = qualifier.accept(new Narrowing(records));
      if (narrower.isEmpty()) {
        return Meaning.Broken.BROKEN;
      }
      records = narrower.get();
    }
    return new Meaning.SomeRecords(records);
  }

  @Override
  public Meaning visitNamed(RecordsSyntax.Source.Named named) {
    if (named.codes().isEmpty()) {
      return expressions.visitReference(new ValueSyntax.Reference(named.name(), named.range()));
    }
    Optional<RecordKind> kind = scope.schema().kind(named.name().text());
    if (kind.isEmpty()) {
      scope
          .problems()
          .error(
              "unknown-kind",
              named.name().range(),
              "there is no kind of record called `%s`".formatted(named.name().text()),
              Spelling.advice(
                  named.name().text(),
                  scope.schema().kinds().stream().map(RecordKind::name).toList()));
    }
    Optional<CodeList> codes = codes(named.codes().get());
    if (kind.isEmpty() || codes.isEmpty()) {
      return Meaning.Broken.BROKEN;
    }
    if (kind.get().codeColumn().isEmpty()) {
      scope
          .problems()
          .error(
              "wrong-type",
              named.codes().get().range(),
              "%s carries no codes".formatted(Phrases.aOrAn(kind.get().name())),
              Optional.of("narrow it down with `where`"));
      return Meaning.Broken.BROKEN;
    }
    return new Meaning.SomeRecords(Records.Selection.of(kind.get(), codes.get()));
  }

  private Optional<CodeList> codes(CodeSyntax syntax) {
    return syntax instanceof CodeSyntax.Named named
        ? scope.declarations().codeList(named.name())
        : scope.declarations().writtenCodes("codes written in place", syntax);
  }

  @Override
  public Meaning visitBracketed(RecordsSyntax.Source.Bracketed bracketed) {
    ExpressionSyntax inner = bracketed.expression();
    return inner instanceof ExpressionSyntax.Or
        ? scope.notYet(inner.range(), "several kinds of records together")
        : inner.accept(expressions);
  }

  /** One filter or window more. */
  private final class Narrowing implements QualifierSyntax.Visitor<Optional<Records>> {
    private final Records records;

    Narrowing(Records records) {
      this.records = records;
    }

    @Override
    public Optional<Records> visitFilter(QualifierSyntax.Filter filter) {
      Scope inside = scope.about((Records.Selection) records);
      Meaning meaning = filter.condition().accept(new ExpressionPlanner(inside));
      Optional<Expression> condition =
          new Place(scope.problems()).condition(meaning, filter.condition().range());
      return condition.map(records::where);
    }

    @Override
    public Optional<Records> visitWindow(WindowSyntax window) {
      if (window instanceof WindowSyntax.Ever) {
        return Optional.of(records);
      }
      if (window instanceof WindowSyntax.Covering && kind(records).column("end").isEmpty()) {
        scope
            .problems()
            .error(
                "wrong-type",
                window.range(),
                "%s has no end, so it covers no date"
                    .formatted(Phrases.aOrAn(kind(records).name())));
        return Optional.empty();
      }
      Optional<Window> planned = window.accept(new WindowPlanner(scope, expressions));
      return planned.map(records::in);
    }
  }
}
