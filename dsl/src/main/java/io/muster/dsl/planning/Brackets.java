package io.muster.dsl.planning;

import io.muster.core.plan.Records;
import io.muster.core.schema.RecordKind;
import io.muster.dsl.syntax.ExpressionSyntax;
import io.muster.dsl.syntax.Name;
import io.muster.dsl.syntax.QualifierSyntax;
import io.muster.dsl.syntax.RecordsSyntax;
import io.muster.dsl.syntax.Tally;
import io.muster.dsl.syntax.ValueSyntax;
import io.muster.dsl.syntax.WindowSyntax;
import java.util.List;
import java.util.Optional;

/** Asks for brackets where two readers of one text would read two things. */
final class Brackets {
  private static final String CODE = "unclear";

  private final Scope scope;
  private final ExpressionPlanner expressions;

  Brackets(Scope scope, ExpressionPlanner expressions) {
    this.scope = scope;
    this.expressions = expressions;
  }

  /** Whether parts joined by that word say plainly what belongs to what; if not, that is reported. */
  boolean arePlain(List<ExpressionSyntax> parts, String word) {
    boolean plain = true;
    for (int i = 1; i < parts.size(); i++) {
      ExpressionSyntax left = last(parts.get(i - 1));
      ExpressionSyntax right = first(parts.get(i));
      plain &= !isFilterGoingOn(left, right, word);
      if (word.equals("or")) {
        plain &= !isTallyOfBoth(left, right);
        warnOfLoneWindow(left, right);
      }
    }
    return plain;
  }

  private static ExpressionSyntax last(ExpressionSyntax part) {
    if (part instanceof ExpressionSyntax.And and) {
      return last(and.conditions().get(and.conditions().size() - 1));
    }
    return part instanceof ExpressionSyntax.Not not ? last(not.condition()) : part;
  }

  private static ExpressionSyntax first(ExpressionSyntax part) {
    return part instanceof ExpressionSyntax.And and ? first(and.conditions().get(0)) : part;
  }

  /** {@code no a or b}. */
  private boolean isTallyOfBoth(ExpressionSyntax left, ExpressionSyntax right) {
    if (!(left instanceof ValueSyntax.Tallied tallied) || bareRecords(right).isEmpty()) {
      return false;
    }
    String words = words(tallied.tally());
    scope
        .problems()
        .error(
            CODE,
            right.range(),
            "it is not clear whether `%s` is said of these records too".formatted(words),
            "put brackets round the one meant: `(%s …) or …`, or `%s (… or …)`"
                .formatted(words, words));
    return true;
  }

  private static String words(Tally tally) {
    return switch (tally.kind()) {
      case AT_LEAST -> "at least " + tally.number();
      case AT_MOST -> "at most " + tally.number();
      case EXACTLY -> "exactly " + tally.number();
      case ANY -> "any";
      case ALL -> "all";
      case NONE -> "no";
    };
  }

  /** {@code where a = 1 and b = 2}, where {@code b} is a column too. */
  private boolean isFilterGoingOn(ExpressionSyntax left, ExpressionSyntax right, String word) {
    ExpressionSyntax asked = right instanceof ExpressionSyntax.Not not ? not.condition() : right;
    Optional<RecordsSyntax> filtered = filtered(left);
    if (filtered.isEmpty()
        || !(asked instanceof ExpressionSyntax.Tested tested)
        || !(tested.value() instanceof ValueSyntax.Reference reference)) {
      return false;
    }
    Name name = reference.name();
    Optional<Records> records = source(filtered.get());
    if (records.filter(r -> r.column(name.text()).isPresent()).isEmpty()) {
      return false;
    }
    List<RecordKind> kinds = records.get().kinds();
    String kind = kinds.size() == 1 ? kinds.get(0).name() : "records";
    scope
        .problems()
        .error(
            CODE,
            name.range(),
            "it is not clear whether `%s` is asked of the %s or of the person"
                .formatted(name.text(), kind),
            "put brackets round all that is asked of the %s: `where (… %s …)`"
                .formatted(kind, word));
    return true;
  }

  /** The records a part ends with, where they have a filter without brackets. */
  private static Optional<RecordsSyntax> filtered(ExpressionSyntax part) {
    Optional<RecordsSyntax> records = part instanceof ValueSyntax.Records some
        ? Optional.of(some.records())
        : part instanceof ValueSyntax.Tallied tallied
            ? Optional.of(tallied.records())
            : Optional.empty();
    return records.filter(r -> r.qualifiers().stream()
        .anyMatch(q -> q instanceof QualifierSyntax.Filter filter
            && !(filter.condition() instanceof ValueSyntax.Bracketed)));
  }

  /** {@code a or b in last 6 months}. */
  private void warnOfLoneWindow(ExpressionSyntax left, ExpressionSyntax right) {
    if (!(right instanceof ValueSyntax.Records bound)
        || windows(bound.records()).isEmpty()) {
      return;
    }
    boolean bounded =
        left instanceof ValueSyntax.Records some && !windows(some.records()).isEmpty();
    boolean open = !bounded
        && bareRecords(left)
            .filter(r -> r.selections().stream().allMatch(s -> s.windows().isEmpty()))
            .isPresent();
    if (open) {
      scope
          .problems()
          .warning(
              "lone-window",
              windows(bound.records()).get(0).range(),
              "this window belongs to the records after `or` alone, not to those before it",
              Optional.of("say it of both, or put brackets round the records it belongs to"));
    }
  }

  /** What a part is before it is narrowed down, where it is nothing but records and has no brackets round it. */
  private Optional<Records> bareRecords(ExpressionSyntax part) {
    if (part instanceof ValueSyntax.Reference reference) {
      return records(reference.accept(expressions));
    }
    return part instanceof ValueSyntax.Records some ? source(some.records()) : Optional.empty();
  }

  /** What records are before they are narrowed down. Brackets are not looked into: they say plainly what they hold. */
  private Optional<Records> source(RecordsSyntax syntax) {
    return syntax.source() instanceof RecordsSyntax.Source.Named named
        ? records(named.accept(new RecordsPlanner(scope, expressions)))
        : Optional.empty();
  }

  private static Optional<Records> records(Meaning meaning) {
    return meaning instanceof Meaning.SomeRecords some
        ? Optional.of(some.records())
        : Optional.empty();
  }

  /** Whether a record's windows and filters say plainly what they belong to; if not, that is reported. */
  boolean arePlain(RecordsSyntax records) {
    List<QualifierSyntax> qualifiers = records.qualifiers();
    for (int i = 1; i < qualifiers.size(); i++) {
      if (qualifiers.get(i - 1) instanceof WindowSyntax window && endsWithPick(window)) {
        scope
            .problems()
            .error(
                CODE,
                qualifiers.get(i).range(),
                "it is not clear whether this belongs to the record the window before it starts from",
                "put brackets round that record, with this inside or outside of them");
        return false;
      }
    }
    List<WindowSyntax> windows = windows(records);
    Optional<WindowSyntax> all = windows.stream()
        .filter(w -> w instanceof WindowSyntax.Ever || w instanceof WindowSyntax.AnyTime)
        .findFirst();
    if (all.isPresent() && windows.size() > 1) {
      scope
          .problems()
          .error(
              CODE,
              all.get().range(),
              "these records are narrowed down to a window and are of all times at once",
              "say one or the other");
      return false;
    }
    return true;
  }

  private static List<WindowSyntax> windows(RecordsSyntax records) {
    return records.qualifiers().stream()
        .filter(WindowSyntax.class::isInstance)
        .map(WindowSyntax.class::cast)
        .toList();
  }

  private static boolean endsWithPick(WindowSyntax window) {
    return window.accept(new LastDate()).filter(Brackets::isPick).isPresent();
  }

  private static boolean isPick(ValueSyntax date) {
    return date instanceof ValueSyntax.Shifted shifted
        ? isPick(shifted.date())
        : date instanceof ValueSyntax.Picked || date instanceof ValueSyntax.ColumnOf;
  }

  /** The date a window ends with as it is written. */
  private static final class LastDate implements WindowSyntax.Visitor<Optional<ValueSyntax>> {
    @Override
    public Optional<ValueSyntax> visitLast(WindowSyntax.Last last) {
      return Optional.empty();
    }

    @Override
    public Optional<ValueSyntax> visitBeside(WindowSyntax.Beside beside) {
      return Optional.of(beside.anchor());
    }

    @Override
    public Optional<ValueSyntax> visitRange(WindowSyntax.Range range) {
      return Optional.of(range.anchor());
    }

    @Override
    public Optional<ValueSyntax> visitWithin(WindowSyntax.Within within) {
      return Optional.of(within.anchor());
    }

    @Override
    public Optional<ValueSyntax> visitOpen(WindowSyntax.Open open) {
      return Optional.of(open.date());
    }

    @Override
    public Optional<ValueSyntax> visitFromTo(WindowSyntax.FromTo fromTo) {
      return Optional.of(fromTo.to());
    }

    @Override
    public Optional<ValueSyntax> visitCovering(WindowSyntax.Covering covering) {
      return Optional.of(covering.to().orElse(covering.from()));
    }

    @Override
    public Optional<ValueSyntax> visitEver(WindowSyntax.Ever ever) {
      return Optional.empty();
    }

    @Override
    public Optional<ValueSyntax> visitAnyTime(WindowSyntax.AnyTime anyTime) {
      return Optional.empty();
    }
  }
}
