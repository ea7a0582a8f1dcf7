package io.muster.dsl.planning;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Pick;
import io.muster.core.schema.Column;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.ValueType;
import io.muster.dsl.checking.Origins;
import io.muster.dsl.syntax.SourceRange;
import io.muster.dsl.text.Problems;
import java.util.Comparator;
import java.util.Optional;

/** Makes of a meaning what its place needs: a condition, or a value of a type. Empty where a mistake was reported. */
final class Place {
  private final Problems problems;
  private final Origins origins;

  Place(Scope scope) {
    this.problems = scope.problems();
    this.origins = scope.declarations().origins();
  }

  /** A yes-or-no question; records stand for whether there are any. */
  Optional<Expression> condition(Meaning meaning, SourceRange range) {
    return noted(asCondition(meaning, range), range);
  }

  private Optional<Expression> noted(Optional<Expression> planned, SourceRange range) {
    planned.ifPresent(expression -> origins.note(expression, range));
    return planned;
  }

  private Optional<Expression> asCondition(Meaning meaning, SourceRange range) {
    if (meaning instanceof Meaning.SomeRecords some) {
      return Optional.of(some.records().any());
    }
    if (meaning instanceof Meaning.Picked) {
      problems.error(
          "wrong-type",
          range,
          "a rule needs a yes-or-no question, and this is one record",
          Optional.of("compare it with something, or leave out the word that picks it"));
      return Optional.empty();
    }
    if (meaning instanceof Meaning.Answer answer
        && answer.expression() instanceof Expression.Literal) {
      problems.error(
          "wrong-type",
          range,
          "a yes-or-no answer is needed here, and this is "
              + answer.expression().type().words(),
          "where any of several values will do, write `in (…, …)`");
      return Optional.empty();
    }
    return as(meaning, ValueType.TRUTH, range);
  }

  /** A value of that type; a picked record stands for its column of that type. */
  Optional<Expression> of(Meaning meaning, ValueType wanted, SourceRange range) {
    return noted(as(meaning, wanted, range), range);
  }

  private Optional<Expression> as(Meaning meaning, ValueType wanted, SourceRange range) {
    if (meaning instanceof Meaning.Answer answer) {
      return answer.expression().type() == wanted
          ? Optional.of(answer.expression())
          : wrong(range, wanted, answer.expression().type().words());
    }
    if (meaning instanceof Meaning.Picked picked) {
      return columnFor(picked.pick(), wanted, range);
    }
    return meaning instanceof Meaning.SomeRecords
        ? wrong(range, wanted, "records")
        : Optional.empty();
  }

  /** Any value or condition, as for a shown column. */
  Optional<Expression> any(Meaning meaning, SourceRange range) {
    if (meaning instanceof Meaning.Answer answer) {
      return noted(Optional.of(answer.expression()), range);
    }
    if (meaning instanceof Meaning.Picked) {
      problems.error(
          "wrong-type",
          range,
          "say which column of the record is meant",
          Optional.of("write for example `date of` before it"));
      return Optional.empty();
    }
    return condition(meaning, range);
  }

  private Optional<Expression> wrong(SourceRange range, ValueType wanted, String found) {
    problems.error(
        "wrong-type", range, "%s is needed here, and this is %s".formatted(wanted.words(), found));
    return Optional.empty();
  }

  private Optional<Expression> columnFor(Pick pick, ValueType wanted, SourceRange range) {
    RecordKind kind = pick.records().kinds().get(0);
    Optional<Column> column = pick.columnFor(wanted);
    if (column.isEmpty()) {
      problems.error(
          "wrong-type",
          range,
          "%s is needed here, and %s stands for none"
              .formatted(wanted.words(), Phrases.aOrAn(kind.name())),
          example(kind, wanted).map(c -> "name a column of it, such as `%s of`".formatted(c)));
    }
    return column.map(pick::columnOf);
  }

  /** A column of that type that somebody could have meant, one with categories before others. */
  private static Optional<Column> example(RecordKind kind, ValueType wanted) {
    return kind.columns().stream()
        .filter(c -> c.type() == wanted && !c.equals(RecordKind.SYSTEM))
        .min(Comparator.comparing(c -> !c.closed()));
  }
}
