package io.muster.dsl.checking;

import io.muster.core.plan.Expression;
import io.muster.core.plan.Pick;
import io.muster.core.plan.Records;
import io.muster.core.plan.Window;
import io.muster.core.schema.RecordKind;
import io.muster.dsl.reasoning.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds windows before the first, or after the latest, of the very records that are to lie in them. */
final class WrongSide implements Check {
  @Override
  public void look(CheckedFile file, Findings findings) {
    Walk walk = new Walk(part -> {
      if (part instanceof Records.Selection selection) {
        selection.windows().stream()
            .filter(window -> isOnWrongSide(selection, window))
            .findFirst()
            .flatMap(file.origins()::of)
            .ifPresent(
                place -> findings.warn(
                    "empty-window",
                    place,
                    "no record can lie in this window: none of them comes before the first, or after the latest"));
      }
      return true;
    });
    file.asked().forEach(asked -> walk.over(asked.parts()));
  }

  private static boolean isOnWrongSide(Records.Selection selection, Window window) {
    if (!(window instanceof Window.Range range)) {
      return false;
    }
    Days days = new Days(Optional.empty());
    boolean after = range
        .from()
        .filter(from -> root(from) instanceof Expression.ColumnOf event
            && isDateOf(event, Pick.Place.LATEST, selection, window)
            && days.isAfter(from, event)
            && range.to().map(to -> root(to).equals(event)).orElse(true))
        .isPresent();
    return after
        || range
            .to()
            .filter(to -> root(to) instanceof Expression.ColumnOf event
                && isDateOf(event, Pick.Place.FIRST, selection, window)
                && days.isAfter(event, to))
            .isPresent();
  }

  /** Whether it is the date of the first or latest of records which the selection, but for the window, is among. */
  private static boolean isDateOf(
      Expression.ColumnOf event, Pick.Place place, Records.Selection selection, Window window) {
    Pick pick = event.pick();
    List<Window> others = new ArrayList<>(selection.windows());
    others.remove(window);
    return event.column().equals(RecordKind.DATE)
        && pick.place() == place
        && pick.position() == 1
        && pick.tested().isEmpty()
        && pick.records() instanceof Records.Selection all
        && all.kind().equals(selection.kind())
        && all.codes().equals(selection.codes())
        && selection.filters().containsAll(all.filters())
        && all.windows().equals(others);
  }

  private static Expression root(Expression date) {
    Expression root = date;
    while (root instanceof Expression.Shifted shifted) {
      root = shifted.date();
    }
    return root;
  }
}
