package io.muster.core.describe;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Records;
import io.muster.core.plan.Window;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says of records in a cohort that more of them could still come, where their time need not be over; nothing where it always is. */
final class OpenTime implements Records.Visitor<Set<String>>, Window.Visitor<Set<String>> {
  private static final String OPEN = "the time it asks about is not over by ";

  private final Setting setting;
  private final Days days;

  OpenTime(Setting setting) {
    this.setting = setting;
    this.days = new Days(setting);
  }

  @Override
  public Set<String> visitSelection(Records.Selection selection) {
    return all(selection.windows().stream().map(w -> w.accept(this)).toList());
  }

  @Override
  public Set<String> visitUnion(Records.Union union) {
    return all(union.parts().stream().map(p -> p.accept(this)).toList());
  }

  @Override
  public Set<String> visitSequence(Records.Sequence sequence) {
    boolean open = sequence.relation() == Records.Sequence.Relation.FOLLOWED
        && sequence.gap().isPresent();
    return all(List.of(
        sequence.records().accept(this),
        sequence.others().accept(this),
        open ? Set.of(OPEN + "the last day that is seen") : Set.of()));
  }

  private static Set<String> all(List<Set<String>> parts) {
    Set<String> all = new LinkedHashSet<>();
    parts.forEach(all::addAll);
    return all;
  }

  @Override
  public Set<String> visitRange(Window.Range range) {
    return range.to().map(this::runsOn).orElse(Set.of());
  }

  @Override
  public Set<String> visitCovering(Window.Covering covering) {
    return runsOn(covering.from());
  }

  @Override
  public Set<String> visitAnyTime(Window.AnyTime anyTime) {
    return Set.of();
  }

  /** That a day lies after the last one that is seen, where it can. */
  private Set<String> runsOn(Expression day) {
    Optional<LocalDate> actual = days.actual(day);
    Optional<LocalDate> index = setting.index();
    boolean known = actual.isPresent() && index.isPresent();
    if (known ? !actual.get().isAfter(index.get()) : !isLater(day)) {
      return Set.of();
    }
    boolean seesPast = Days.isNamed(Days.root(day));
    return Set.of(OPEN + (seesPast ? "the last day of the data" : setting.indexWords()));
  }

  private static boolean isLater(Expression day) {
    return day instanceof Expression.Shifted shifted
        && (shifted.amount() > 0 || isLater(shifted.date()));
  }
}
