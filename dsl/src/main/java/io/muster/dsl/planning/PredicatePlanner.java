package io.muster.dsl.planning;

import io.muster.core.codes.CodeList;
import io.muster.core.plan.Comparison;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.ValueType;
import io.muster.dsl.syntax.DateRelation;
import io.muster.dsl.syntax.PredicateSyntax;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.syntax.ValueSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what is asked of a value. */
final class PredicatePlanner implements PredicateSyntax.Visitor<Meaning> {
  private final Scope scope;
  private final ExpressionPlanner expressions;
  private final Place place;
  private final Meaning subject;
  private final SourceRange subjectRange;

  PredicatePlanner(
      Scope scope, ExpressionPlanner expressions, Meaning subject, SourceRange subjectRange) {
    this.scope = scope;
    this.expressions = expressions;
    this.place = new Place(scope);
    this.subject = subject;
    this.subjectRange = subjectRange;
  }

  @Override
  public Meaning visitRelation(PredicateSyntax.Relation relation) {
    Comparison comparison = relation.comparison();
    boolean ordered = comparison != Comparison.EQUAL && comparison != Comparison.NOT_EQUAL;
    return answer(sides(relation.value(), ordered)
        .map(sides -> Expression.Compare.of(sides.left(), comparison, sides.right())));
  }

  @Override
  public Meaning visitBetween(PredicateSyntax.Between between) {
    if (isRecords(between.range(), "between", "from … to …")) {
      return Meaning.Broken.BROKEN;
    }
    Optional<Sides> low = sides(between.low(), true);
    if (low.isEmpty()) {
      // What is wrong with both is told once, and of the other what is wrong in itself.
      between.high().accept(expressions);
      return Meaning.Broken.BROKEN;
    }
    Optional<Sides> high = sides(between.high(), true);
    if (high.isEmpty()) {
      return Meaning.Broken.BROKEN;
    }
    Expression.Between within =
        Expression.Between.of(low.get().left(), low.get().right(), high.get().right());
    if (within.isEmpty()) {
      scope
          .problems()
          .error(
              "out-of-range",
              between.range(),
              "nothing lies between these, since the first is more than the second",
              "write the lower one first");
      return Meaning.Broken.BROKEN;
    }
    return negated(between.negated(), within);
  }

  @Override
  public Meaning visitInValues(PredicateSyntax.InValues inValues) {
    List<Expression> options = new ArrayList<>();
    Optional<Expression> value = Optional.empty();
    for (ValueSyntax option : inValues.values()) {
      Optional<Sides> sides = sides(option, false);
      value = sides.map(Sides::left);
      sides.ifPresent(s -> options.add(s.right()));
    }
    if (value.isEmpty() || options.size() < inValues.values().size()) {
      return Meaning.Broken.BROKEN;
    }
    return negated(inValues.negated(), new Expression.In(value.get(), options));
  }

  @Override
  public Meaning visitInList(PredicateSyntax.InList inList) {
    Optional<CodeList> codes = scope.declarations().codeList(inList.list());
    Optional<Expression> code = place.of(subject, ValueType.CODE, subjectRange);
    if (code.isEmpty() || codes.isEmpty()) {
      return Meaning.Broken.BROKEN;
    }
    return new ForeignCodes(scope)
        .unless(kindsOf(code.get()), codes.get(), inList.list().range())
        .map(list -> negated(inList.negated(), new Expression.InCodes(code.get(), list)))
        .orElse(Meaning.Broken.BROKEN);
  }

  /** The kinds of the records whose column a code is; none where it comes from elsewhere. */
  private List<RecordKind> kindsOf(Expression code) {
    if (code instanceof Expression.Field) {
      return scope.inHand().map(Records::kinds).orElse(List.of());
    }
    return code instanceof Expression.ColumnOf columnOf
        ? columnOf.pick().records().kinds()
        : List.of();
  }

  @Override
  public Meaning visitPresence(PredicateSyntax.Presence presence) {
    if (subject instanceof Meaning.SomeRecords) {
      scope
          .problems()
          .error(
              "wrong-type",
              subjectRange,
              "records are there or not; they are never missing",
              Optional.of("write `no …` for none"));
      return Meaning.Broken.BROKEN;
    }
    Optional<Expression> value = subject instanceof Meaning.Picked
        ? place.of(subject, ValueType.DATE, subjectRange)
        : place.any(subject, subjectRange);
    boolean known = presence.missing() == presence.negated();
    return answer(value.map(v ->
        known ? new Expression.Not(new Expression.IsMissing(v)) : new Expression.IsMissing(v)));
  }

  @Override
  public Meaning visitWhen(PredicateSyntax.When when) {
    if (isRecords(when.range(), "is", Phrases.relation(when.relation()) + " …")) {
      return Meaning.Broken.BROKEN;
    }
    Optional<Expression> left = place.of(subject, ValueType.DATE, subjectRange);
    Optional<Expression> right = expressions.value(when.date(), ValueType.DATE);
    if (left.isEmpty() || right.isEmpty()) {
      return Meaning.Broken.BROKEN;
    }
    return negated(
        when.negated(),
        new Expression.Compare(left.get(), comparison(when.relation()), right.get()));
  }

  private static Comparison comparison(DateRelation relation) {
    return switch (relation) {
      case BEFORE -> Comparison.LESS;
      case AFTER -> Comparison.MORE;
      case ON -> Comparison.EQUAL;
      case ON_OR_BEFORE -> Comparison.AT_MOST;
      case ON_OR_AFTER, SINCE -> Comparison.AT_LEAST;
    };
  }

  private static Meaning negated(boolean negated, Expression condition) {
    return new Meaning.Answer(negated ? new Expression.Not(condition) : condition);
  }

  private static Meaning answer(Optional<? extends Expression> expression) {
    return expression.<Meaning>map(Meaning.Answer::new).orElse(Meaning.Broken.BROKEN);
  }

  /** Whether days are asked of records as of a value; that is reported, with the window to write in its place. */
  private boolean isRecords(SourceRange range, String word, String window) {
    if (!(subject instanceof Meaning.SomeRecords)) {
      return false;
    }
    scope
        .problems()
        .error(
            "wrong-type",
            range,
            "`%s` asks about one value, and these are records".formatted(word),
            Optional.of("a window takes none: write `%s`".formatted(window)));
    return true;
  }

  private record Sides(Expression left, Expression right) {}

  /** The subject and what it is compared with, of one type; the side that has a type of its own says which. */
  private Optional<Sides> sides(ValueSyntax other, boolean ordered) {
    Meaning right = other.accept(expressions);
    if (subject instanceof Meaning.SomeRecords
        && type(right).equals(Optional.of(ValueType.NUMBER))) {
      scope
          .problems()
          .error(
              "wrong-type",
              subjectRange,
              "a number is needed here, and this is records",
              Optional.of("write `count of …`, or for example `at least 2 …`"));
      return Optional.empty();
    }
    Optional<ValueType> type = type(subject).or(() -> type(right));
    if (subject == Meaning.Broken.BROKEN || right == Meaning.Broken.BROKEN) {
      return Optional.empty();
    }
    if (type.isEmpty()) {
      scope
          .problems()
          .error(
              "wrong-type",
              subjectRange,
              "say what is compared: a record is not a value",
              Optional.of("write for example `value of latest …` or `count of …`"));
      return Optional.empty();
    }
    if (!fits(type.get(), right, other.range(), ordered)) {
      return Optional.empty();
    }
    Optional<Expression> left = place.of(subject, type.get(), subjectRange);
    Optional<Expression> planned = place.of(right, type.get(), other.range());
    Categories categories = new Categories(scope);
    left.ifPresent(l -> planned.ifPresent(r -> {
      categories.check(l, r, other.range());
      categories.check(r, l, subjectRange);
    }));
    return left.isEmpty() || planned.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sides(left.get(), planned.get()));
  }

  private boolean fits(ValueType type, Meaning right, SourceRange range, boolean ordered) {
    Optional<ValueType> other = type(right);
    if (other.isPresent() && other.get() != type) {
      scope
          .problems()
          .error(
              "wrong-type",
              range,
              "%s cannot be compared with %s"
                  .formatted(type.words(), other.get().words()));
      return false;
    }
    if (type == ValueType.TRUTH) {
      scope
          .problems()
          .error(
              "wrong-type",
              subjectRange,
              "a yes-or-no question is not compared; it is asked, or asked with `not`");
      return false;
    }
    if (ordered && type != ValueType.NUMBER && type != ValueType.DATE) {
      scope
          .problems()
          .error(
              "wrong-type",
              range,
              "%s has no order, so only `=`, `!=` and `in` fit".formatted(type.words()));
      return false;
    }
    return true;
  }

  private static Optional<ValueType> type(Meaning meaning) {
    return meaning instanceof Meaning.Answer answer
        ? Optional.of(answer.expression().type())
        : Optional.empty();
  }
}
