package io.muster.dsl.planning;

import io.muster.core.codes.CodeList;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Window;
import io.muster.core.schema.RecordKind;
import io.muster.dsl.syntax.CodeSyntax;
import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.PickSyntax;
import io.muster.dsl.syntax.QualifierSyntax;
import io.muster.dsl.syntax.RecordsSyntax;
import io.muster.dsl.syntax.ValueSyntax;
import io.muster.dsl.syntax.WindowSyntax;
import io.muster.dsl.text.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans records: what they are, and how they are narrowed down. Empty where a mistake was reported. */
final class RecordsPlanner implements RecordsSyntax.Source.Visitor<Meaning> {
  private final Scope scope;
  private final ExpressionPlanner expressions;

  RecordsPlanner(Scope scope, ExpressionPlanner expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  /** What is meant: records, or a value where a bare name in brackets turned out to be one. */
  Meaning plan(RecordsSyntax syntax) {
    Meaning meaning = meaning(syntax);
    if (meaning instanceof Meaning.SomeRecords some) {
      scope.declarations().origins().note(some.records(), syntax.range());
    }
    return meaning;
  }

  private Meaning meaning(RecordsSyntax syntax) {
    Meaning meaning = syntax.source().accept(this);
    if (syntax.qualifiers().isEmpty() && syntax.sequences().isEmpty()) {
      return meaning;
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
    RecordsSyntax records = syntax.records();
    return switch (syntax.choice()) {
      case FIRST, EARLIEST -> records(records).map(Pick::first);
      case LAST, LATEST -> records(records).map(Pick::latest);
      case FIRST_EVER -> firstEver(records);
      case HIGHEST -> extreme(Pick.Place.HIGHEST, records);
      case LOWEST -> extreme(Pick.Place.LOWEST, records);
      case NTH -> records(records).map(r -> Pick.nth(syntax.position(), r));
    };
  }

  /** The windows written behind it test the first of all. */
  private Optional<Pick> firstEver(RecordsSyntax syntax) {
    if (!new Brackets(scope, expressions).arePlain(syntax)) {
      return Optional.empty();
    }
    List<QualifierSyntax> filters = new ArrayList<>(syntax.qualifiers());
    filters.removeIf(WindowSyntax.class::isInstance);
    Optional<Records> records =
        records(new RecordsSyntax(syntax.source(), filters, syntax.sequences(), syntax.range()));
    if (records.isEmpty()) {
      return Optional.empty();
    }
    List<Window> windows = new ArrayList<>();
    Narrowing narrowing = new Narrowing(records.get());
    for (QualifierSyntax qualifier : syntax.qualifiers()) {
      if (qualifier instanceof WindowSyntax window && !(window instanceof WindowSyntax.Ever)) {
        Optional<Window> planned = narrowing.window(window);
        if (planned.isEmpty()) {
          return Optional.empty();
        }
        windows.add(planned.get());
      }
    }
    return Optional.of(Pick.firstEver(records.get(), windows));
  }

  private Optional<Pick> extreme(Pick.Place which, RecordsSyntax syntax) {
    Optional<Records> records = records(syntax);
    Optional<RecordKind> without = records.stream()
        .flatMap(r -> r.kinds().stream())
        .filter(kind -> kind.column(Pick.VALUE).isEmpty())
        .findFirst();
    without.ifPresent(kind -> scope
        .problems()
        .error(
            "wrong-type",
            syntax.range(),
            "%s has no value, so none is the %s"
                .formatted(Phrases.aOrAn(kind.name()), which.word())));
    return without.isPresent() ? Optional.empty() : records.map(r -> Pick.of(which, r));
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
    return syntax.sequences().isEmpty()
        ? new Meaning.SomeRecords(records)
        : new SequencePlanner(scope, expressions).plan(records, syntax.sequences());
  }

  @Override
  public Meaning visitNamed(RecordsSyntax.Source.Named named) {
    if (named.codes().isEmpty()) {
      return expressions.visitReference(new ValueSyntax.Reference(named.name(), named.range()));
    }
    Optional<RecordKind> kind = scope.schema().kind(named.name().text());
    if (kind.isEmpty()
        && named.codes().get() instanceof CodeSyntax.Named defined
        && scope.declarations().defines(defined.name())) {
      return columnOf(named.name(), defined.name());
    }
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
    return new ForeignCodes(scope)
        .unless(List.of(kind.get()), codes.get(), named.codes().get().range())
        .<Meaning>map(list -> new Meaning.SomeRecords(Records.Selection.of(kind.get(), list)))
        .orElse(Meaning.Broken.BROKEN);
  }

  /** {@code date of onset}, where {@code onset} is defined as one picked record. */
  private Meaning columnOf(Name column, Name definition) {
    Meaning meaning = scope.declarations().meaning(definition);
    if (meaning instanceof Meaning.Picked picked) {
      return scope
          .column(picked.pick().records(), column)
          .<Meaning>map(c -> new Meaning.Answer(picked.pick().columnOf(c)))
          .orElse(Meaning.Broken.BROKEN);
    }
    if (meaning != Meaning.Broken.BROKEN) {
      scope
          .problems()
          .error(
              "wrong-type",
              definition.range(),
              "`%s` is not one record, so it has no `%s`"
                  .formatted(definition.text(), column.text()),
              Optional.of("`%s of latest …`".formatted(column.text()))
                  .filter(advice -> meaning instanceof Meaning.SomeRecords)
                  .map(advice -> "pick one of them: " + advice));
    }
    return Meaning.Broken.BROKEN;
  }

  private Optional<CodeList> codes(CodeSyntax syntax) {
    return syntax instanceof CodeSyntax.Named named
        ? scope.declarations().codeList(named.name())
        : scope.declarations().writtenCodes(CodeList.IN_PLACE, syntax);
  }

  @Override
  public Meaning visitBracketed(RecordsSyntax.Source.Bracketed bracketed) {
    return bracketed.expression().accept(expressions);
  }

  /** One filter or window more. */
  private final class Narrowing implements QualifierSyntax.Visitor<Optional<Records>> {
    private final Records records;

    Narrowing(Records records) {
      this.records = records;
    }

    @Override
    public Optional<Records> visitFilter(QualifierSyntax.Filter filter) {
      Scope inside = scope.about(records);
      Meaning meaning = filter.condition().accept(new ExpressionPlanner(inside));
      Optional<Expression> condition =
          new Place(scope).condition(meaning, filter.condition().range());
      return condition.map(records::where);
    }

    @Override
    public Optional<Records> visitWindow(WindowSyntax window) {
      return window instanceof WindowSyntax.Ever
          ? Optional.of(records)
          : window(window).map(records::in);
    }

    Optional<Window> window(WindowSyntax window) {
      Optional<RecordKind> endless =
          records.kinds().stream().filter(kind -> kind.column("end").isEmpty()).findFirst();
      if (window instanceof WindowSyntax.Covering && endless.isPresent()) {
        scope
            .problems()
            .error(
                "wrong-type",
                window.range(),
                "%s has no end, so it covers no date"
                    .formatted(Phrases.aOrAn(endless.get().name())));
        return Optional.empty();
      }
      Optional<Window> planned = window.accept(new WindowPlanner(scope, expressions));
      planned.ifPresent(w -> scope.declarations().origins().note(w, window.range()));
      return planned;
    }
  }
}
