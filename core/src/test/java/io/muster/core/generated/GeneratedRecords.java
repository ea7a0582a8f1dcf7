package io.muster.core.generated;

import io.muster.core.plan.CalendarUnit;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Gap;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Records.Sequence.Relation;
import io.muster.core.plan.Window;
import io.muster.core.schema.RecordKind;
import io.muster.core.schema.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes up records, windows and picks. */
final class GeneratedRecords {
  private static final List<RecordKind> OFTEN = List.of(
      Pool.kind("diagnosis"),
      Pool.kind("observation"),
      Pool.kind("medication"),
      Pool.kind("encounter"),
      Pool.kind("contact"));

  private final Making making;
  private final Choices choices;

  GeneratedRecords(Making making) {
    this.making = making;
    this.choices = making.choices();
  }

  Records records(Ask ask) {
    return records(ask, kind -> true);
  }

  /** Records of kinds for which this holds; some kind that is often asked about must be one. */
  Records records(Ask ask, Predicate<RecordKind> wanted) {
    int form = ask.plain() ? 0 : choices.below(10);
    if (form == 9) {
      return union(ask, wanted);
    }
    return form == 8 ? sequence(ask, wanted) : selection(ask, wanted);
  }

  private Records.Selection selection(Ask ask, Predicate<RecordKind> wanted) {
    List<RecordKind> all = choices.chance(20) ? Pool.SCHEMA.kinds() : OFTEN;
    return selection(ask, choices.of(all.stream().filter(wanted).toList()));
  }

  /** Records of one kind. */
  Records.Selection selection(Ask ask, RecordKind kind) {
    boolean coded = kind.codeColumn().isPresent() && choices.chance(60);
    List<Expression> filters = choices.chance(30) ? List.of(filter(ask.about(kind))) : List.of();
    return new Records.Selection(
        kind,
        coded ? Optional.of(making.codeList()) : Optional.empty(),
        filters,
        windows(ask, hasEnd(kind)));
  }

  private Expression filter(Ask ask) {
    return ask.plain() || choices.chance(70)
        ? making.conditions().aboutField(ask)
        : making.conditions().condition(ask);
  }

  private Records union(Ask ask, Predicate<RecordKind> wanted) {
    List<Records> parts = new ArrayList<>();
    parts.add(records(ask.within(), wanted));
    parts.add(records(ask.within(), wanted));
    if (choices.chance(20)) {
      parts.add(selection(ask.within(), wanted));
    }
    Records.Union union = new Records.Union(parts);
    return switch (choices.below(3)) {
      case 1 -> union.in(window(ask, union.kinds().stream().allMatch(GeneratedRecords::hasEnd)));
      case 2 -> narrowed(union);
      default -> union;
    };
  }

  /** A union narrowed down by a column that all its parts have. */
  private Records narrowed(Records.Union union) {
    return RecordKind.shared(union.kinds(), choices.of("system", "code", "status", "end", "group"))
        .map(Expression.Field::new)
        .map(Expression.IsMissing::new)
        .<Records>map(
            missing -> union.where(choices.chance(50) ? missing : new Expression.Not(missing)))
        .orElse(union);
  }

  private Records sequence(Ask ask, Predicate<RecordKind> wanted) {
    Relation relation = choices.of(Relation.values());
    boolean during = relation == Relation.DURING;
    Records others = records(ask.within(), kind -> !during || hasEnd(kind));
    return new Records.Sequence(
        records(ask.within(), wanted),
        relation,
        choices.chance(40),
        during || choices.chance(40) ? Optional.empty() : Optional.of(gap()),
        others);
  }

  private Gap gap() {
    return choices.make(
        () -> Gap.within(choices.of(30, 7, 365), CalendarUnit.DAY),
        () -> Gap.between(choices.of(0, 1), choices.of(28, 7), CalendarUnit.DAY),
        () -> Gap.within(choices.of(6, 1), CalendarUnit.MONTH),
        () -> Gap.between(0, 1, choices.of(CalendarUnit.values())));
  }

  private static boolean hasEnd(RecordKind kind) {
    return kind.column("end").isPresent();
  }

  private List<Window> windows(Ask ask, boolean ends) {
    int number = choices.of(0, 0, 1, 1, 2);
    List<Window> windows = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      windows.add(window(ask, ends));
    }
    return windows;
  }

  private Window window(Ask ask, boolean ends) {
    Expression anchor = anchor(ask);
    return choices.make(
        () -> Window.Range.between(shifted(anchor, -1), anchor),
        Window.AnyTime::new,
        () -> Window.Range.between(shifted(anchor, -1), before(anchor)),
        () -> Window.Range.between(anchor, shifted(anchor, 1)),
        () -> Window.Range.between(shifted(anchor, -1), shifted(anchor, 1)),
        () -> Window.Range.from(anchor),
        () -> Window.Range.to(before(anchor)),
        () -> ends ? Window.Covering.of(anchor, anchor) : Window.Range.to(anchor),
        () -> ends
            ? Window.Covering.of(shifted(anchor, -1), anchor)
            : Window.Range.from(shifted(anchor, -1)));
  }

  private Expression anchor(Ask ask) {
    boolean index = ask.indexed() && choices.chance(60);
    if (index) {
      return new Expression.Index();
    }
    return choices.chance(50) && !ask.plain()
        ? making.values().date(ask.within())
        : new Expression.Literal(new Value.Day(choices.of(Pool.DAYS)));
  }

  private static Expression before(Expression day) {
    return new Expression.Shifted(day, -1, CalendarUnit.DAY);
  }

  private Expression shifted(Expression day, int way) {
    return choices.make(
        () -> new Expression.Shifted(day, 6 * way, CalendarUnit.MONTH),
        () -> new Expression.Shifted(day, choices.of(30, 7, 0) * way, CalendarUnit.DAY),
        () -> new Expression.Shifted(day, way, CalendarUnit.YEAR),
        () -> new Expression.Shifted(day, 4 * way, CalendarUnit.WEEK));
  }

  Pick pick(Ask ask) {
    return pick(ask, kind -> true);
  }

  /** A pick among records of kinds for which this holds. */
  Pick pick(Ask ask, Predicate<RecordKind> wanted) {
    return switch (choices.below(7)) {
      case 3 -> Pick.nth(1 + choices.below(3), records(ask, wanted));
      case 4 -> Pick.firstEver(records(ask, wanted), windows(ask, false));
      case 5 -> valued(Pick.Place.HIGHEST, ask, wanted);
      case 6 -> valued(Pick.Place.LOWEST, ask, wanted);
      case 2 -> Pick.first(records(ask, wanted));
      default -> Pick.latest(records(ask, wanted));
    };
  }

  /** The highest or lowest of records that have a value; the latest where the kinds wanted have none. */
  private Pick valued(Pick.Place place, Ask ask, Predicate<RecordKind> wanted) {
    Predicate<RecordKind> both = wanted.and(kind -> kind.column(Pick.VALUE).isPresent());
    return OFTEN.stream().anyMatch(both)
        ? Pick.of(place, records(ask, both))
        : Pick.latest(records(ask, wanted));
  }
}
