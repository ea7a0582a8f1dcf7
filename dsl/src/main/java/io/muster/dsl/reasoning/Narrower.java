package io.muster.dsl.reasoning;

import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.Range;
import io.muster.core.codes.CodeList;
import io.muster.core.codes.CodeSet;
import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.plan.Window;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Knows which records are among others, so that there are no more of them. For one thread. */
final class Narrower {
  /** Longer code lists are among others only where they are the same. */
  private static final int LONG_LIST = 1_000;
  /** So many numbers of records are set against each other, the first that were met. */
  private static final int MOST = 100;

  private static final Expression INDEX = new Expression.Index();

  private final Days days;
  private final Map<Pair, Boolean> known = new HashMap<>();

  Narrower(Days days) {
    this.days = days;
  }

  private record Pair(Operand fewer, Operand more) {}

  /** Carries how many records there are at least over to those they are among; false where it cannot be. */
  boolean agrees(Operand learnt, Facts facts) {
    int others = learnt.counted().isPresent() ? Math.min(MOST, facts.counts().size()) : 0;
    for (int i = 0; i < others; i++) {
      Operand other = facts.counts().get(i);
      boolean agrees = (!isAmong(learnt, other) || carry(learnt, other, facts))
          && (!isAmong(other, learnt) || carry(other, learnt, facts));
      if (!agrees) {
        return false;
      }
    }
    return true;
  }

  private static boolean carry(Operand fewer, Operand more, Facts facts) {
    Possible few = facts.of(fewer);
    Possible many = facts.of(more);
    if (few.isNothing() || many.isNothing()) {
      return false;
    }
    Range<Point> least = Range.atLeast(few.values().span().lowerEndpoint());
    return facts.learn(more, many.within(ImmutableRangeSet.of(least)));
  }

  private boolean isAmong(Operand fewer, Operand more) {
    return fewer != more
        && known.computeIfAbsent(
            new Pair(fewer, more),
            pair -> isAmong(fewer.counted().orElseThrow(), more.counted().orElseThrow()));
  }

  private boolean isAmong(Records fewer, Records more) {
    return fewer instanceof Records.Selection a
        && more instanceof Records.Selection b
        && a.kind().equals(b.kind())
        && isAmong(a.codes(), b.codes())
        && a.filters().containsAll(b.filters())
        && a.windows().containsAll(b.windows())
        && (!b.windows().isEmpty() || a.windows().stream().allMatch(this::staysInSight));
  }

  private static boolean isAmong(Optional<CodeList> fewer, Optional<CodeList> more) {
    if (more.isEmpty() || fewer.isEmpty()) {
      return more.isEmpty();
    }
    CodeSet a = fewer.get().codes();
    CodeSet b = more.get().codes();
    return a.equals(b) || (a.size() <= LONG_LIST && a.isWithin(b));
  }

  /** Whether a window of a cohort shows nothing after the index date, as records without a window do. */
  private boolean staysInSight(Window window) {
    return window.accept(new Window.Visitor<>() {
      @Override
      public Boolean visitRange(Window.Range range) {
        return range.to().isPresent()
            ? endsInSight(range.to().get())
            : beginsInSight(range.from().orElseThrow());
      }

      @Override
      public Boolean visitCovering(Window.Covering covering) {
        return endsInSight(covering.from());
      }

      @Override
      public Boolean visitAnyTime(Window.AnyTime anyTime) {
        return false;
      }
    });
  }

  private boolean endsInSight(Expression date) {
    return !namesItsDay(date) || days.isNotAfter(date, INDEX);
  }

  private boolean beginsInSight(Expression date) {
    return !namesItsDay(date) || days.isAfter(INDEX, date);
  }

  /** Whether a date is said by the index date or written down, which lets a window see past the index date. */
  private static boolean namesItsDay(Expression date) {
    Expression root = date;
    while (root instanceof Expression.Shifted shifted) {
      root = shifted.date();
    }
    return root instanceof Expression.Index || root instanceof Expression.Literal;
  }
}
